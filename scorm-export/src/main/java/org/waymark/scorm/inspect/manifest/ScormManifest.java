package org.waymark.scorm.inspect.manifest;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.waymark.scorm.inspect.content.Contents;
import org.waymark.scorm.inspect.content.PackagePath;
import org.waymark.scorm.inspect.xml.XmlAttribute;
import org.waymark.scorm.inspect.xml.XmlElement;

/** A SCORM manifest as its rules look at it. Elements are found by their local names, so that a wrong namespace hides nothing else. */
public final class ScormManifest {

    private final XmlElement root;
    private final Edition edition;
    private final String folder;
    private final Optional<Contents> contents;
    private final List<XmlElement> organizations;
    private final List<XmlElement> items;
    private final List<XmlElement> resources;
    private final Map<String, XmlElement> resourcesById = new HashMap<>();

    /**
     * A manifest.
     *
     * @param folder the folder of the package that it stands in, with a slash at its end; empty for the root
     * @param contents what is in the package; nothing if the manifest came alone
     */
    public ScormManifest(XmlElement root, String folder, Optional<Contents> contents) {
        this.root = root;
        this.folder = folder;
        this.contents = contents;
        this.edition = edition(root);
        this.organizations = root.children("organizations").stream()
                .flatMap(each -> each.children("organization").stream())
                .toList();
        this.items = organizations.stream()
                .flatMap(XmlElement::all)
                .filter(each -> each.name().equals("item"))
                .toList();
        this.resources =
                root.all().filter(each -> each.name().equals("resource")).toList();
        resources.forEach(each -> each.value("identifier").ifPresent(id -> resourcesById.putIfAbsent(id, each)));
    }

    private static Edition edition(XmlElement root) {
        Optional<Edition> said =
                schemaVersion(root).flatMap(each -> Optional.ofNullable(Edition.VERSIONS.get(each.text())));
        boolean is2004 = root.namespace().equals(Edition.CP_2004)
                || root.all().anyMatch(each -> each.namespace().equals(Edition.ADLCP_2004))
                || schemaVersion(root).map(each -> each.text().contains("2004")).orElse(false);
        boolean third = root.all()
                .anyMatch(each -> each.name().equals("completionThreshold")
                        && !each.text().isEmpty());
        Edition of2004 = third ? Edition.SCORM_2004_3 : Edition.SCORM_2004_4;
        return said.orElse(is2004 ? of2004 : Edition.SCORM_12);
    }

    static Optional<XmlElement> schemaVersion(XmlElement root) {
        return root.child("metadata").flatMap(each -> each.child("schemaversion"));
    }

    /** The manifest element. */
    public XmlElement root() {
        return root;
    }

    /** The edition that it says it is for; if it says nothing that is known, what its namespaces mean. */
    public Edition edition() {
        return edition;
    }

    /** Whether it names any schema. */
    public boolean namesSchemas() {
        return root.all().anyMatch(each -> each.anyAttribute("schemaLocation").isPresent());
    }

    /** The folder of the package that it stands in. */
    String folder() {
        return folder;
    }

    /** What is in the package; nothing if the manifest came alone. */
    public Optional<Contents> contents() {
        return contents;
    }

    /** All organizations. */
    public List<XmlElement> organizations() {
        return organizations;
    }

    /** All items of all organizations. */
    public List<XmlElement> items() {
        return items;
    }

    /** All resources. */
    public List<XmlElement> resources() {
        return resources;
    }

    Optional<XmlElement> resource(String id) {
        return Optional.ofNullable(resourcesById.get(id));
    }

    /** Items that launch something. */
    public List<XmlElement> launching() {
        return items.stream().filter(each -> resourceOf(each).isPresent()).toList();
    }

    /** The resource that an item names. */
    Optional<XmlElement> resourceOf(XmlElement item) {
        return item.value("identifierref").flatMap(this::resource);
    }

    /** The attribute that says whether a resource is a SCO, however it is spelt. */
    static Optional<XmlAttribute> scormType(XmlElement resource) {
        return resource.attributes().stream()
                .filter(each -> each.name().equalsIgnoreCase("scormtype"))
                .findFirst();
    }

    static boolean isSco(XmlElement resource) {
        return scormType(resource)
                .map(each -> each.value().equalsIgnoreCase("sco"))
                .orElse(false);
    }

    /** Items that launch a SCO. */
    public List<XmlElement> scoItems() {
        return items.stream()
                .filter(each -> resourceOf(each).map(ScormManifest::isSco).orElse(false))
                .toList();
    }

    /** The first title of the first organization; empty if there is none. */
    public String title() {
        return organizations.stream()
                .flatMap(each -> each.child("title").stream())
                .map(XmlElement::text)
                .findFirst()
                .orElse("");
    }

    /** The folder that the addresses of a resource start from: the manifest's, with every {@code xml:base} on the way. */
    String baseOf(XmlElement element) {
        String base = element.parent().map(this::baseOf).orElse(folder);
        String own = element.attributes().stream()
                .filter(each -> each.name().equals("base") && each.prefix().equals("xml"))
                .map(XmlAttribute::value)
                .findFirst()
                .orElse("");
        // One that is wrong counts for nothing: of that its own rule speaks.
        boolean usable = own.endsWith("/") && !own.startsWith("/") && !PackagePath.hasScheme(own);
        return usable ? base + PackagePath.decode(own) : base;
    }

    /** The elements of ADL's additions with a name, wherever they stand. */
    Stream<XmlElement> named(String local) {
        return root.all().filter(each -> each.name().equals(local));
    }
}
