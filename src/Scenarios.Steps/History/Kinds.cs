using Scenarios.Api.Schema;

namespace Scenarios.Steps.History;

/// <summary>Kinds by the names that sentences use.</summary>
internal static class Kinds
{
    /// <exception cref="StepFailureException">Kubernetes 1.33 has no such kind.</exception>
    public static ResourceType Find(string kind) =>
        ApiSchema.Kubernetes.Resources.FirstOrDefault(type => type.IsPreferred
            && type.Kind == kind
            && type.Group != "events.k8s.io"
            && type.Group != "metrics.k8s.io")
        ?? throw new StepFailureException($"Kubernetes 1.33 has no kind \"{kind}\".");
}
