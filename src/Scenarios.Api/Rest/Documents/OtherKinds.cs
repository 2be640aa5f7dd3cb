using Scenarios.Objects.Facts;

namespace Scenarios.Api.Rest.Documents;

/// <summary>The structures of what subresources answer with.</summary>
internal static class OtherKinds
{
    /// <summary>Null where there is none.</summary>
    public static TypeFacts? TypeOf(ApiObject item)
    {
        var group = item.ApiVersion.Contains('/', StringComparison.Ordinal) ? item.ApiVersion : $"core/{item.ApiVersion}";
        return FactTable.Kubernetes.FindType($"{group}.{item.Kind}");
    }
}
