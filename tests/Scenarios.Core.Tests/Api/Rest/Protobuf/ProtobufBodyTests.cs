using System.Text.Json.Nodes;
using Scenarios.Api.Rest.Http;
using Scenarios.Api.Rest.Protobuf;

namespace Scenarios.Core.Tests.Api.Rest.Protobuf;

internal sealed class ProtobufBodyTests
{
    private const string MediaType = "application/vnd.kubernetes.protobuf";

    [TestCaseSource(nameof(Bodies))]
    public void Read_ABodyOfKubectl_IsTheJsonThatItPrints(string body, string json)
    {
        var read = ProtobufBody.Read(Request(Convert.FromBase64String(body)));

        read.IsSuccess.ShouldBeTrue();
        read.Value.Header("Content-Type").ShouldBe("application/json");
        Sorted(JsonNode.Parse(read.Value.Body)!).ToJsonString().ShouldBe(Sorted(JsonNode.Parse(json)!).ToJsonString());
    }

    [TestCase("azhzAAoVCgdhcHBzL3Yx", "unexpected EOF")]
    [TestCase("e30=", "provided data does not appear to be a protobuf message, expected prefix [107 56 115 0]")]
    public void Read_ABodyThatIsNone_SaysSo(string body, string message)
    {
        var read = ProtobufBody.Read(Request(Convert.FromBase64String(body)));

        read.IsSuccess.ShouldBeFalse();
        read.Status!.Code.ShouldBe(400);
        read.Status!.Message.ShouldBe(message);
    }

    [Test]
    public void Read_AKindWithoutNumbers_IsAskedForAsJson()
    {
        // The envelope of a kind that does not exist: v1 Nobody.
        var body = "k8s\0\n\u000c\n\u0002v1\u0012\u0006Nobody"u8.ToArray();

        ProtobufBody.Read(Request(body)).Status!.Code.ShouldBe(415);
    }

    [Test]
    public void Read_AnotherForm_IsTheRequestItself()
    {
        var request = RestRequest.Of("POST", "/", [new("Content-Type", "application/json")], "{}");

        ProtobufBody.Read(request).Value.ShouldBeSameAs(request);
    }

    private static IEnumerable<TestCaseData> Bodies()
    {
        using var stream = typeof(ProtobufBodyTests).Assembly.GetManifestResourceStream("kubectl-bodies.txt")!;
        using var reader = new StreamReader(stream);
        foreach (var entry in reader.ReadToEnd().Split("\n\n", StringSplitOptions.RemoveEmptyEntries).Skip(1))
        {
            var lines = entry.Trim().Split('\n');
            yield return new TestCaseData(lines[1], lines[2]).SetName($"Read_{lines[0]}");
        }
    }

    private static RestRequest Request(byte[] body) =>
        RestRequest.Of("POST", "/", [new("Content-Type", MediaType)], ProtobufBody.AsText(body));

    private static JsonNode Sorted(JsonNode node) => node switch
    {
        JsonObject tree => new JsonObject(tree.OrderBy(static field => field.Key, StringComparer.Ordinal)
            .Select(static field => KeyValuePair.Create(field.Key, (JsonNode?)Sorted(field.Value!)))),
        JsonArray list => new JsonArray([.. list.Select(static item => Sorted(item!))]),
        _ => node.DeepClone(),
    };
}
