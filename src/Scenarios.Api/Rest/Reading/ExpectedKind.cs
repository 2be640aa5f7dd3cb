using Scenarios.Api.Schema;

namespace Scenarios.Api.Rest.Reading;

/// <summary>The kind of object that a path accepts.</summary>
/// <param name="GoPackage">The package of the server's own types, which appears in its messages.</param>
internal sealed record ExpectedKind(string ApiVersion, string Kind, string GoPackage)
{
    /// <summary>Whether it is defined by a CustomResourceDefinition.</summary>
    public bool IsCustom { get; private init; }

    /// <summary>The kind of the resource, or of its subresource if that has objects of its own.</summary>
    public static ExpectedKind Of(ResourceType type, string subresource) => (type.Plural, subresource) switch
    {
        (_, "scale") => new("autoscaling/v1", "Scale", "autoscaling"),
        (_, "eviction") => new("policy/v1", "Eviction", "policy"),
        (_, "token") => new("authentication.k8s.io/v1", "TokenRequest", "authentication"),
        (_, "binding") => new("v1", "Binding", "core"),
        _ => new(type.ApiVersion, type.Kind, PackageOf(type.Group)) { IsCustom = type.Custom is not null },
    };

    private static string PackageOf(string group) => group.Length == 0 ? "core" : group.Split('.')[0];
}
