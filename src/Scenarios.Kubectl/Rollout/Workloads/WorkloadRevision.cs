using Scenarios.Objects.Views.Core;

namespace Scenarios.Kubectl.Rollout.Workloads;

/// <summary>One entry of a workload's history.</summary>
/// <param name="Cause">The value of <c>kubernetes.io/change-cause</c>; null for none.</param>
/// <param name="Template">The template that <c>rollout history --revision</c> describes.</param>
/// <param name="Object">The object that <c>rollout history -o</c> prints.</param>
internal sealed record WorkloadRevision(string? Cause, PodTemplateSpec Template, ApiObject Object);
