using System.IO.Compression;
using System.Text.Json.Nodes;
using Scenarios.Api.Rest;
using Scenarios.Api.Rest.Http;
using Scenarios.Cluster;

namespace Scenarios.Conformance.OpenApi;

/// <summary>
/// Compares our schemas with those in the OpenAPI documents of a real 1.33 API server. Differences/openapi.txt lists those that are missing
/// or differ, each with its reason. The test fails if a line is missing, and if a line is no longer true.
/// </summary>
public class OpenApiConformanceTests
{
    [Test]
    public void Schemas_OfARealServer_DifferWhereListed()
    {
        var real = Recorded();
        var ours = Served();
        var listed = File.ReadLines(Path.Combine(ProjectFolder.Path, "Differences", "openapi.txt"))
            .Where(static line => line.Length > 0 && line[0] != '#')
            .Select(static line => line[..line.IndexOf(':', StringComparison.Ordinal)]).ToList();

        var different = real.Where(schema => !JsonNode.DeepEquals(SchemaText.Plain(schema.Value!), ours.GetValueOrDefault(schema.Key)))
            .Select(static schema => schema.Key).Order(StringComparer.Ordinal).ToList();

        TestContext.Out.WriteLine($"{real.Count - different.Count} of {real.Count} schemas are those of a real server.");
        different.ShouldBe(listed, "Differences/openapi.txt must list the schemas that differ, in order, each with a reason");
    }

    /// <summary>All operations except watches by path and connections, which our documents do not describe.</summary>
    [Test]
    public void Operations_OfARealServer_AreOurs() =>
        Documents().SelectMany(OperationText.Of).Order(StringComparer.Ordinal).ShouldBe(Entry("operations.txt").TrimEnd().Split('\n'));

    private static JsonObject Recorded() => JsonNode.Parse(Entry("schemas.json"))!.AsObject();

    private static string Entry(string name)
    {
        var packed = typeof(OpenApiConformanceTests).Assembly.GetManifestResourceStream("openapi.zip")!;
        using var archive = new ZipArchive(packed, ZipArchiveMode.Read);
        using var reader = new StreamReader(archive.GetEntry(name)!.Open());
        return reader.ReadToEnd();
    }

    private static IEnumerable<JsonNode> Documents()
    {
        var api = new RestApi(new SimulatedCluster(new ClusterOptions()).Api);
        return Get(api, "/openapi/v3")["paths"]!.AsObject().Select(entry => Get(api, (string)entry.Value!["serverRelativeURL"]!));
    }

    private static Dictionary<string, JsonNode> Served()
    {
        var schemas = new Dictionary<string, JsonNode>(StringComparer.Ordinal);
        foreach (var document in Documents())
        {
            foreach (var (name, schema) in document["components"]!["schemas"]!.AsObject())
            {
                schemas.TryAdd(name, SchemaText.Plain(schema!));
            }
        }

        return schemas;
    }

    private static JsonNode Get(RestApi api, string path)
    {
        RestResponse? answer = null;
        api.Answer(RestRequest.Of("GET", path, [], string.Empty), response => answer = response);
        answer!.Status.ShouldBe(200, path);
        return JsonNode.Parse(answer.Body)!;
    }
}
