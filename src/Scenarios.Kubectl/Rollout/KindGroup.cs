using Scenarios.Api.Schema;

namespace Scenarios.Kubectl.Rollout;

/// <summary>A kind as Go's <c>schema.GroupKind</c> writes itself: <c>Deployment.apps</c>.</summary>
internal static class KindGroup
{
    public static string Of(ResourceType type) => type.Group.Length == 0 ? type.Kind : $"{type.Kind}.{type.Group}";
}
