using Scenarios.Api.Schema;

namespace Scenarios.Api.Rest.Reading;

/// <summary>What kind of object a path takes.</summary>
/// <param name="GoPackage">The package of the server's own types, which its messages name.</param>
internal sealed record ExpectedKind(string ApiVersion, string Kind, string GoPackage)
{
    /// <summary>Whether a definition says what it is.</summary>
    public bool IsCustom { get; private init; }

    /// <summary>Of the resource, or of its subresource where that has objects of its own.</summary>
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
