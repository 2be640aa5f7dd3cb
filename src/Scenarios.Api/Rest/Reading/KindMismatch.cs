using Scenarios.Api.Schema;

namespace Scenarios.Api.Rest.Reading;

/// <summary>
/// Errors for objects whose kind is not that of their path, in the words of Go's scheme (apimachinery, runtime/scheme.go).
/// </summary>
public static class KindMismatch
{
    private const string Scheme = "pkg/runtime/scheme.go:110";

    /// <summary>Why an object of that kind does not belong to the resource; null if it does, even in a former version.</summary>
    /// <param name="resources">All existing kinds.</param>
    public static string? CauseFor(ResourceType type, string version, string kind, IReadOnlyList<ResourceType> resources) =>
        kind == type.Kind && (version == type.ApiVersion || FormerVersions.Knows(version, kind))
            ? null
            : Cause(version, kind, ExpectedKind.Of(type, string.Empty), resources);

    internal static string Cause(string version, string kind, ExpectedKind expected, IReadOnlyList<ResourceType> resources) =>
        resources.Any(type => type.Kind == kind && type.ApiVersion == version)
            ? $"converting ({version[(version.IndexOf('/') + 1)..]}.{kind}) to ({expected.GoPackage}.{expected.Kind}): unknown conversion"
            : $"no kind {GoText.Quote(kind)} is registered for version {GoText.Quote(version)} in scheme {GoText.Quote(Scheme)}";
}
