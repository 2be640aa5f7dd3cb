using Scenarios.Api.Rest;
using Scenarios.Api.Rest.Http;
using Scenarios.Api.Serialization.Json;
using Scenarios.Cluster.Tests.Controllers;

namespace Scenarios.Cluster.Tests.ApiServer;

/// <summary>Lists and tables, letter by letter as a 1.33 server writes them.</summary>
internal sealed class RestFormsTests
{
    private const string Space = "/api/v1/namespaces/default";
    private const string AsTable = "application/json;as=Table;v=v1;g=meta.k8s.io";
    private const string AsMetadata = "application/json;as=PartialObjectMetadata;v=v1;g=meta.k8s.io";
    private readonly ControlPlane _plane = new(runsPods: false);

    public RestFormsTests() => _plane.Create("{apiVersion: v1, kind: ConfigMap, metadata: {name: m}, data: {k: v}}");

    [Test]
    public void Table_AsAWhole_IsThatOfAServer()
    {
        var answer = Ask($"GET {Space}/configmaps?fieldSelector=metadata.name%3Dm&includeObject=None", AsTable).Body;
        var version = Tree(Ask($"GET {Space}/configmaps?limit=1")).Find("metadata", "resourceVersion").Text();

        answer.ShouldBe("""
            {"kind":"Table","apiVersion":"meta.k8s.io/v1","metadata":{"resourceVersion":"VERSION"},"columnDefinitions":[
            {"name":"Name","type":"string","format":"name","description":"Name must be unique within a namespace. Is required when creating
             resources, although some resources may allow a client to request the generation of an appropriate name automatically. Name is
             primarily intended for creation idempotence and configuration definition. Cannot be updated. More info:
             https://kubernetes.io/docs/concepts/overview/working-with-objects/names#names","priority":0},
            {"name":"Data","type":"string","format":"","description":"Data contains the configuration data. Each key must consist of
             alphanumeric characters, '-',
             '_' or '.'. Values with non-UTF-8 byte sequences must use the BinaryData field. The keys stored in
             Data must not overlap with the keys in the BinaryData field, this is enforced during validation process.","priority":0},
            {"name":"Age","type":"string","format":"","description":"CreationTimestamp is a timestamp representing the server time when this
             object was created. It is not guaranteed to be set in happens-before order across separate operations. Clients may not set this
             value. It is represented in RFC3339 form and is in UTC.\n\nPopulated by the system. Read-only. Null for lists. More info:
             https://git.k8s.io/community/contributors/devel/sig-architecture/api-conventions.md#metadata","priority":0}],
            "rows":[{"cells":["m",1,"0s"],"object":null}]}
            """.Replace("\n", string.Empty, StringComparison.Ordinal).Replace("VERSION", version, StringComparison.Ordinal) + "\n");
    }

    [Test]
    public void List_AsAWhole_IsThatOfAServer()
    {
        var answer = Ask($"GET {Space}/limitranges");
        var version = Tree(answer).Find("metadata", "resourceVersion").Text();

        answer.Body.ShouldBe(
            $$"""{"kind":"LimitRangeList","apiVersion":"v1","metadata":{"resourceVersion":"{{version}}"},"items":[]}""" + "\n");
        Ask($"GET {Space}/limitranges", AsMetadata).Body.ShouldBe(
            """{"kind":"PartialObjectMetadataList","apiVersion":"meta.k8s.io/v1","metadata":{"resourceVersion":"VERSION"},"items":[]}"""
                .Replace("VERSION", version, StringComparison.Ordinal) + "\n");
        var columns = (ListValue)Tree(Ask($"GET {Space}/limitranges", AsTable))["columnDefinitions"]!;
        JsonWriter.WriteCompact(columns[1], FieldOrder.AsWritten).ShouldStartWith(
            "{\"name\":\"Created At\",\"type\":\"date\",\"format\":\"date-time\",\"description\":\"CreationTimestamp is a timestamp");
    }

    [Test]
    public void Table_OfADaemonSet_HasNoAnnotationOfTheOldTemplate()
    {
        _plane.Create("""
            apiVersion: apps/v1
            kind: DaemonSet
            metadata: {name: e}
            spec:
              selector: {matchLabels: {app: e}}
              template: {metadata: {labels: {app: e}}, spec: {containers: [{name: c, image: nginx}]}}
            """);
        const string Path = "/apis/apps/v1/namespaces/default/daemonsets/e";

        Tree(Ask($"GET {Path}")).Find("metadata", "annotations", "deprecated.daemonset.template.generation").Text().ShouldBe("1");
        Partial().Find("metadata", "annotations").ShouldBeNull();
        Ask($"PATCH {Path} {{\"metadata\":{{\"annotations\":{{\"a\":\"b\"}}}}}}");
        JsonWriter.WriteCompact(Partial().Find("metadata", "annotations")!).ShouldBe("{\"a\":\"b\"}");

        Value Partial() => ((ListValue)Tree(Ask($"GET {Path}", AsTable))["rows"]!)[0].Find("object")!;
    }

    private RestResponse Ask(string request, string accept = "")
    {
        var parts = request.Split(' ', 3);
        RestResponse? answer = null;
        new RestApi(_plane.Api).Answer(
            RestRequest.Of(
                parts[0], parts[1],
                [new("Accept", accept), new("Content-Type", "application/merge-patch+json"), new("User-Agent", "kubectl/v1.33")],
                parts.Length > 2 ? parts[2] : string.Empty),
            response => answer = response);
        return answer.ShouldNotBeNull();
    }

    private static ObjectValue Tree(RestResponse response) => (ObjectValue)JsonReader.ReadOrThrow(response.Body);
}
