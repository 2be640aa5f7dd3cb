using Scenarios.Objects.Facts;

namespace Scenarios.Api.Rest.OpenApi;

/// <summary>The names of the API's structures in OpenAPI documents: the reversed path of their Go package.</summary>
internal static class SchemaNames
{
    public const string IntOrString = "io.k8s.apimachinery.pkg.util.intstr.IntOrString";
    public const string Quantity = "io.k8s.apimachinery.pkg.api.resource.Quantity";
    public const string RawExtension = "io.k8s.apimachinery.pkg.runtime.RawExtension";
    public const string Meta = "io.k8s.apimachinery.pkg.apis.meta.v1";
    public const string Extensions = "io.k8s.apiextensions-apiserver.pkg.apis.apiextensions.v1";

    /// <summary>A name such as <c>io.k8s.api.apps.v1.Deployment</c>.</summary>
    public static string Of(TypeFacts type) => $"{Package(type.Group)}.{type.GoName}";

    /// <summary>The name of a list of a kind's objects, which has no structure of its own in the facts.</summary>
    public static string ListOf(TypeFacts kind) => $"{Of(kind)}List";

    /// <summary>The name of a custom resource: its group reversed, then version and kind.</summary>
    public static string OfCustom(string group, string version, string kind) =>
        $"{string.Join('.', group.Split('.').Reverse())}.{version}.{kind}";

    private static string Package(string group)
    {
        var parts = group.Split('/');
        return parts[0] switch
        {
            "meta" => Meta,
            "apiextensions.k8s.io" => Extensions,
            "apiregistration.k8s.io" => $"io.k8s.kube-aggregator.pkg.apis.apiregistration.{parts[1]}",
            "metrics.k8s.io" => $"io.k8s.metrics.pkg.apis.metrics.{parts[1]}",
            _ => $"io.k8s.api.{parts[0].Split('.')[0]}.{parts[1]}",
        };
    }
}
