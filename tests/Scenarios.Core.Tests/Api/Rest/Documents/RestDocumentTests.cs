using Scenarios.Api.Requests;
using Scenarios.Api.Rest.Documents;
using Scenarios.Api.Rest.Http;
using Scenarios.Api.Serialization.Json;

namespace Scenarios.Core.Tests.Api.Rest.Documents;

/// <summary>Documents as a 1.33 server writes them (apiserver, endpoints/handlers/negotiation and responsewriters).</summary>
internal sealed class RestDocumentTests
{
    private const string Plain = "{\"a\":{\"b\":1}}\n";
    private const string Indented = "{\n  \"a\": {\n    \"b\": 1\n  }\n}";

    [TestCase("", "kubectl/v1.33", "", Plain)]
    [TestCase("", "", "", Plain)]
    [TestCase("", "curl/8.5.0", "", Indented)]
    [TestCase("", "Wget/1.21", "", Indented)]
    [TestCase("", "Mozilla/5.0 (X11)", "", Indented)]
    [TestCase("", "Mozilla/4.0", "", Plain)]
    [TestCase("", "my curl", "", Plain)]
    [TestCase("pretty=true", "", "", Indented)]
    [TestCase("pretty=1", "", "", Indented)]
    [TestCase("pretty=t", "", "", Indented)]
    [TestCase("pretty=T", "", "", Indented)]
    [TestCase("pretty=TRUE", "", "", Indented)]
    [TestCase("pretty=True", "", "", Indented)]
    [TestCase("pretty=yes", "curl/8.5.0", "", Plain)]
    [TestCase("pretty=false", "curl/8.5.0", "", Plain)]
    [TestCase("pretty=", "curl/8.5.0", "", Indented)]
    [TestCase("pretty", "", "", Plain)]
    [TestCase("", "curl/8.5.0", "application/yaml", "a:\n  b: 1\n")]
    public void Of_ATree_IsWrittenForWhoeverAsks(string query, string agent, string accept, string expected)
    {
        var request = RestRequest.Of("GET", $"/?{query}", [new("User-Agent", agent), new("Accept", accept)], string.Empty);

        var response = RestDocument.Of(request, 201, (ObjectValue)JsonReader.ReadOrThrow(Plain), ["careful"]);

        response.Body.ShouldBe(expected);
        response.ContentType.ShouldBe(accept.Length > 0 ? accept : "application/json");
        (response.Status, response.Warnings.Single()).ShouldBe((201, "careful"));
        RestDocument.Of(request, 200, ObjectValue.Empty).Warnings.ShouldBeEmpty();
    }

    [TestCase("", """{"kind":"Status","apiVersion":"v1","metadata":{},"status":"Failure","message":"no","reason":"Bad","code":400}""")]
    [TestCase("empty",
        """{"kind":"Status","apiVersion":"v1","metadata":{},"status":"Failure","message":"no","reason":"Bad","details":{},"code":400}""")]
    [TestCase("details", """{"kind":"Status","apiVersion":"v1","metadata":{},"status":"Failure","message":"no","reason":"Bad","""
        + "\"details\":{\"name\":\"n\",\"group\":\"g\",\"kind\":\"k\",\"causes\":[{\"reason\":\"r\",\"message\":\"m\",\"field\":\"f\"},"
        + "{\"message\":\"only\"}],\"retryAfterSeconds\":3},\"code\":400}")]
    public void Of_AStatus_IsAFailure(string what, string expected)
    {
        var status = what == "details"
            ? new ApiStatus(400, "Bad", "no", [new StatusCause("r", "m", "f"), new StatusCause("", "only", "")])
            {
                Name = "n", Group = "g", Kind = "k", RetryAfter = TimeSpan.FromSeconds(3),
            }
            : new ApiStatus(400, "Bad", "no") { HasEmptyDetails = what == "empty" };

        var response = RestDocument.Of(RestRequest.Of("GET", "/", [], string.Empty), status);

        response.Body.ShouldBe(expected + "\n");
        response.Headers.ShouldBe(what == "details" ? [new("Retry-After", "3")] : []);
        response.Status.ShouldBe(400);
    }

    [Test]
    public void Deleted_AndDone_AreSuccesses()
    {
        var item = new ApiObject((ObjectValue)JsonReader.ReadOrThrow("""{"metadata":{"name":"n","uid":"u"}}"""));

        JsonWriter.WriteCompact(StatusDocument.Deleted("apps", "deployments", item), FieldOrder.AsWritten).ShouldBe(
            """{"kind":"Status","apiVersion":"v1","metadata":{},"status":"Success","details":"""
            + "{\"name\":\"n\",\"group\":\"apps\",\"kind\":\"deployments\",\"uid\":\"u\"}}");
        JsonWriter.WriteCompact(StatusDocument.Deleted("", "pods", new ApiObject(item.Tree.WithoutPath(["metadata", "uid"]))),
            FieldOrder.AsWritten)
            .ShouldBe("""{"kind":"Status","apiVersion":"v1","metadata":{},"status":"Success","details":{"name":"n","kind":"pods"}}""");
        JsonWriter.WriteCompact(StatusDocument.Success(201), FieldOrder.AsWritten)
            .ShouldBe("""{"kind":"Status","apiVersion":"v1","metadata":{},"status":"Success","code":201}""");
    }

    [TestCase("/healthz", false, "ok")]
    [TestCase("/livez/", false, "ok")]
    [TestCase("/readyz", false, "ok")]
    [TestCase("/readyz/shutdown", false, "ok")]
    [TestCase("/livez/shutdown", false, null)]
    [TestCase("/healthz/ping", true, "ok")]
    [TestCase("/healthz/poststarthook/rbac/bootstrap-roles", false, "ok")]
    [TestCase("/livez/nothing", false, null)]
    [TestCase("/", false, null)]
    [TestCase("/health", false, null)]
    public void Health_OfAPath(string path, bool isVerbose, string? expected) =>
        ServerDocuments.Health(path, isVerbose).ShouldBe(expected);

    [TestCase("readyz", 35)]
    [TestCase("livez", 32)]
    [TestCase("healthz", 32)]
    public void Health_InWords_ListsEveryCheck(string name, int checks)
    {
        var lines = ServerDocuments.Health($"/{name}", isVerbose: true)!.Split('\n');

        lines[0].ShouldBe("[+]ping ok");
        lines[^2].ShouldBe($"{name} check passed");
        lines.Count(static line => line.StartsWith("[+]", StringComparison.Ordinal) && line.EndsWith(" ok", StringComparison.Ordinal))
            .ShouldBe(checks);
        lines.Length.ShouldBe(checks + 2);
    }

    [Test]
    public void Version_IsThatOfTheServer() => JsonWriter.WriteIndented(ServerDocuments.Version, "", FieldOrder.AsWritten).ShouldBe("""
        {"major":"1","minor":"33","emulationMajor":"1","emulationMinor":"33","minCompatibilityMajor":"1","minCompatibilityMinor":"32",
        "gitVersion":"v1.33.1","gitCommit":"8adc0f041b8e7ad1d30e29cc59c6ae7a15e19828","gitTreeState":"clean",
        "buildDate":"2025-05-15T08:19:08Z","goVersion":"go1.24.2","compiler":"gc","platform":"linux/amd64"}
        """.Replace("\n", string.Empty, StringComparison.Ordinal));
}
