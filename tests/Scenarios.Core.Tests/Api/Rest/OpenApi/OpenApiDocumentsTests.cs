using Scenarios.Api.Rest.OpenApi;
using Scenarios.Api.Schema;
using Scenarios.Api.Serialization.Json;

namespace Scenarios.Core.Tests.Api.Rest.OpenApi;

internal sealed class OpenApiDocumentsTests
{
    private static readonly ApiObject Definition = new((ObjectValue)JsonReader.ReadOrThrow("""
        {"apiVersion":"apiextensions.k8s.io/v1","kind":"CustomResourceDefinition","metadata":{"name":"tabs.example.com"},
        "spec":{"group":"example.com","scope":"Namespaced","names":{"plural":"tabs","kind":"Tab"},"versions":[{"name":"v1","served":true,
        "storage":true,"schema":{"openAPIV3Schema":{"type":"object","properties":{"spec":{"type":"object"}}}}}]}}
        """));

    private static readonly IReadOnlyList<ResourceType> Resources = [.. ApiSchema.Kubernetes.Resources, .. CustomKind.TypesOf(Definition)];

    [TestCase("apis/apps/v1", "/apis/apps/v1/namespaces/{namespace}/deployments/{name}", true)]
    [TestCase("apis/example.com/v1", "/apis/example.com/v1/namespaces/{namespace}/tabs/{name}", false)]
    public void Find_PatchesOfAKind_AreThoseThatItTakes(string group, string path, bool isStrategic)
    {
        var forms = (ObjectValue)OpenApiDocuments.Find(
            $"/openapi/v3/{group}",
            Resources)!.Find("paths", path, "patch", "requestBody", "content")!;

        (forms["application/strategic-merge-patch+json"] is not null).ShouldBe(isStrategic);
        forms["application/merge-patch+json"].ShouldNotBeNull();
    }

    [Test]
    public void Find_ACustomKind_HasItsSchemaAndMetadata()
    {
        var schema = OpenApiDocuments.Find(
            "/openapi/v3/apis/example.com/v1",
            Resources)!.Find("components", "schemas", "com.example.v1.Tab")!;

        schema.Find("properties", "spec", "type").ShouldBe(new StringValue("object"));
        schema.Find("properties", "metadata", "$ref")
            .ShouldBe(new StringValue("#/components/schemas/io.k8s.apimachinery.pkg.apis.meta.v1.ObjectMeta"));
    }

    [Test]
    public void Find_TheIndex_NamesEveryGroupAndVersion()
    {
        var paths = (ObjectValue)OpenApiDocuments.Find("/openapi/v3", Resources)!["paths"]!;

        paths.Select(static entry => entry.Key).ShouldContain("api/v1");
        paths.Find("apis/example.com/v1", "serverRelativeURL")!.ToString().ShouldContain("/openapi/v3/apis/example.com/v1?hash=");
        OpenApiDocuments.Find("/openapi/v3/apis/nobody/v1", Resources).ShouldBeNull();
    }

    [Test]
    public void VersionTwo_InProtobuf_IsADocumentOfNothing()
    {
        var bytes = System.Text.Encoding.Latin1.GetBytes(OpenApiVersion2.Answer.Body);

        bytes.ShouldBe([10, 3, .. "2.0"u8, 18, 21, 10, 10, .. "Kubernetes"u8, 18, 7, .. "v1.33.1"u8]);
    }
}
