package org.waymark.scorm.print;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDMetadata;

/** Gives a PDF an identity that comes from its pages, where the library would take the time of day. */
final class PdfIdentity {

    private static final String DATES = "(?s)<xmp:(CreateDate|ModifyDate|MetadataDate)>.*?</xmp:\\1>";

    private PdfIdentity() {}

    static void fix(PDDocument pdf, String pages) throws IOException {
        CRC32 sum = new CRC32();
        sum.update(pages.getBytes(StandardCharsets.UTF_8));
        pdf.setDocumentId(sum.getValue());
        pdf.getDocumentInformation().getCOSObject().removeItem(COSName.CREATION_DATE);
        pdf.getDocumentInformation().getCOSObject().removeItem(COSName.MOD_DATE);
        PDMetadata metadata = pdf.getDocumentCatalog().getMetadata();
        if (metadata != null) {
            String xmp = new String(metadata.toByteArray(), StandardCharsets.UTF_8);
            metadata.importXMPMetadata(xmp.replaceAll(DATES, "").getBytes(StandardCharsets.UTF_8));
        }
    }
}
