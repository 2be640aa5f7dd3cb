using Scenarios.Kubectl.Tests.Fixtures;

namespace Scenarios.Kubectl.Tests.Targets;

/// <summary>What the real kubectl 1.33 said about the same manifests before it asked the server anything.</summary>
public sealed class ManifestDecodingTests
{
    private const string Number = "error: unable to decode \"f.yaml\": json: cannot unmarshal number into Go struct field ";

    [TestCase("{name: a, labels: {v: 1}}", Number + "ObjectMeta.metadata.labels of type string\n")]
    [TestCase("{name: a, annotations: {v: 1}}", Number + "ObjectMeta.metadata.annotations of type string\n")]
    [TestCase("{name: 12}", Number + "ObjectMeta.metadata.name of type string\n")]
    [TestCase("{name: a, ownerReferences: [{kind: 1}]}", Number + "OwnerReference.metadata.ownerReferences.kind of type string\n")]
    [TestCase("x", "error: unable to decode \"f.yaml\": json: cannot unmarshal string into Go struct field metadataOnlyObject.metadata "
        + "of type v1.ObjectMeta\n")]
    [TestCase("{name: a, creationTimestamp: x}",
        "error: unable to decode \"f.yaml\": parsing time \"x\" as \"2006-01-02T15:04:05Z07:00\": cannot parse \"x\" as \"2006\"\n")]
    public void Metadata_OfTheWrongType_IsNotDecoded(string metadata, string expected)
    {
        var terminal = new Terminal().WithFile("f.yaml", $"apiVersion: v1\nkind: ConfigMap\nmetadata: {metadata}\n");
        foreach (var command in (string[])["apply -f f.yaml", "create -f f.yaml", "delete -f f.yaml", "apply --dry-run=client -f f.yaml"])
        {
            terminal.Run(command).ShouldBe(new KubectlResult(string.Empty, expected, 1));
        }
    }

    [TestCase("apiVersion: 1\nkind: ConfigMap", "apiVersion isn't string type")]
    [TestCase("apiVersion: v1\nkind: 3", "kind isn't string type")]
    [TestCase("apiVersion: v1\nkind: List\nitems: x", "invalid object to validate")]
    [TestCase("apiVersion: v1\nkind: List\nitems: [{kind: ConfigMap}]", "apiVersion not set")]
    public void Manifest_ThatIsNoObject_IsNotValid(string text, string fault) =>
        new Terminal().WithFile("f.yaml", $"{text}\n").Run("apply -f f.yaml").Error.ShouldBe(
            $"error: error validating \"f.yaml\": error validating data: {fault}; "
            + "if you choose to ignore these errors, turn validation off with --validate=false\n");

    [Test]
    public void List_WithAnUnknownKind_IsNotRecognized() => new Terminal()
        .WithFile("f.yaml", "apiVersion: v1\nkind: List\nitems: [{apiVersion: v1, kind: Nope, metadata: {name: a}}]\n")
        .Run("apply -f f.yaml").Error.ShouldBe("unable to recognize no matches for kind \"Nope\" in version \"v1\"\n");

    [Test]
    public void Name_ThatCannotStandInAPath_IsNotAskedFor() => new Terminal()
        .WithFile("f.yaml", "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: a/b}\n")
        .Run("apply -f f.yaml").Error.ShouldEndWith("from server for: \"f.yaml\": invalid resource name \"a/b\": [may not contain '/']\n");
}
