using Scenarios.Objects.Views.Core;

namespace Scenarios.Kubectl.Rollout.Workloads;

/// <summary>One entry of a workload's history.</summary>
/// <param name="Cause">What <c>kubernetes.io/change-cause</c> says of it; null for nothing.</param>
/// <param name="Template">As <c>rollout history --revision</c> describes it.</param>
/// <param name="Object">What <c>rollout history -o</c> prints.</param>
internal sealed record WorkloadRevision(string? Cause, PodTemplateSpec Template, ApiObject Object);
