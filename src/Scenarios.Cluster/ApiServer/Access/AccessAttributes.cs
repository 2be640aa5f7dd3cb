using Scenarios.Api.Schema;

namespace Scenarios.Cluster.ApiServer.Access;

/// <summary>What a user wants to do (apiserver, authorization/authorizer): to objects of a resource, or to a non-resource path.</summary>
/// <param name="Resource">The plural; empty for a non-resource path.</param>
/// <param name="Path">Empty for a resource.</param>
internal sealed record AccessAttributes(
    string Verb, string Group, string Resource, string Subresource, string Namespace, string Name, string Path)
{
    public static AccessAttributes Of(string verb, ResourceType type, string @namespace, string name, string subresource = "") =>
        new(verb, type.Group, type.Plural, subresource, type.IsNamespaced ? @namespace : string.Empty, name, string.Empty);

    public static AccessAttributes OfPath(string verb, string path) =>
        new(verb, string.Empty, string.Empty, string.Empty, string.Empty, string.Empty, path);

    public bool IsPath => Path.Length > 0;

    /// <summary>Such as <c>pods/log</c>.</summary>
    public string FullResource => Subresource.Length == 0 ? Resource : $"{Resource}/{Subresource}";
}
