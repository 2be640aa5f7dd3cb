using Scenarios.Objects.Views.Core;

namespace Scenarios.Kubectl.Rollout.Workloads;

/// <summary>What the rollout commands know of a kind that runs Pods (kubectl, pkg/polymorphichelpers).</summary>
internal interface IWorkloadRollout
{
    /// <summary>How far a rollout is: what to print, and whether it is over.</summary>
    /// <exception cref="CommandLine.Errors.CommandFailedException">The rollout failed, or its progress cannot be told.</exception>
    (string Message, bool IsDone) Progress(ApiObject item, long revision);

    PodTemplateSpec TemplateOf(ApiObject item);

    ApiObject WithTemplate(ApiObject item, PodTemplateSpec template);
}
