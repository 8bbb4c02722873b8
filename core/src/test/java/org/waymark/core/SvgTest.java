package org.waymark.core;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SvgTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<svg><script>go()</script></svg>",
                "<svg:svg><svg:script/></svg:svg>",
                "<svg onload='go()'/>",
                "<svg><rect\nONCLICK = \"go()\"/></svg>",
                "<svg><a xlink:href=\" javascript:go()\"/></svg>"
            })
    void hasAScript(String svg) {
        assertThat(Svg.script(svg)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<svg><title>A script once = twice</title></svg>",
                "<svg><desc>only on=off</desc><a href='https://example.org'/></svg>"
            })
    void hasNone(String svg) {
        assertThat(Svg.script(svg)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<image width='1' href='https://example.org/a.png'/>",
                "<svg:image xlink:href=\"https://example.org/a.png\"/>",
                "<use href='https://example.org/a.png'/>",
                "<p style=\"fill:url(&quot;https://example.org/a.png&quot;)\"/>",
                "<style>p{background:url( 'https://example.org/a.png')}</style>",
                "<foreignObject><img src='https://example.org/a.png'/></foreignObject>"
            })
    void fetchesAPicture(String inside) {
        assertThat(Svg.loads("<svg>" + inside + "</svg>"))
                .singleElement()
                .satisfies(load -> assertThat(load.style()).isFalse())
                .extracting(Load::address)
                .isEqualTo("https://example.org/a.png");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<?xml-stylesheet type='text/css' href='look.css'?><svg/>",
                "<svg><style>@import url(look.css);</style></svg>",
                "<svg><style>@import 'look.css';</style></svg>",
                "<svg><style>@font-face{src:url(look.woff2)}</style></svg>"
            })
    void fetchesAStyleSheetOrAFont(String svg) {
        assertThat(Svg.loads(svg)).singleElement().extracting(Load::style).isEqualTo(true);
    }

    @Test
    void fetchesNothingThatItHoldsOrLinksTo() {
        assertThat(
                        Svg.loads(
                                "<!DOCTYPE svg PUBLIC '-//W3C//DTD SVG 1.1//EN' 'http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd'>"
                                        + "<svg xmlns='http://www.w3.org/2000/svg'><use href='#a'/><image href='data:image/png;base64,AA=='/>"
                                        + "<p fill='url(#g)' style='filter:url(&quot;#f&quot;)'/><a href='https://example.org'>/* url(x.png) */</a></svg>"))
                .isEmpty();
    }
}
