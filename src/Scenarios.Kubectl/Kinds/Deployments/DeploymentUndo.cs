using Scenarios.Api.Requests;
using Scenarios.Kernel.Processes;
using Scenarios.Kubectl.Applied;
using Scenarios.Kubectl.CommandLine;
using Scenarios.Kubectl.CommandLine.Errors;
using Scenarios.Kubectl.CommandLine.Targets;
using Scenarios.Kubectl.Results;
using Scenarios.Kubectl.Rollout.Workloads;
using Scenarios.Objects.Views.Apps;
using Scenarios.Objects.Views.Core;

namespace Scenarios.Kubectl.Kinds.Deployments;

/// <summary>Restores an earlier Pod template of a Deployment (kubectl, pkg/polymorphichelpers/rollback.go).</summary>
internal static class DeploymentUndo
{
    private const string HashLabel = "pod-template-hash";

    // These belong to the Deployment, not to the revision.
    private static readonly string[] KeptAnnotations =
    [
        LastApplied.Annotation,
        "deployment.kubernetes.io/revision",
        "deployment.kubernetes.io/revision-history",
        "deployment.kubernetes.io/desired-replicas",
        "deployment.kubernetes.io/max-replicas",
        "deprecated.deployment.rollback.to",
    ];

    /// <param name="toRevision">Zero for the revision before the last one.</param>
    public static async Coroutine<string> Undo(CommandCall call, Target target, long toRevision, DryRun dryRun)
    {
        var deployment = Deployment.Of(target.Read);
        var replicaSet = ReplicaSet.Of(Choose(deployment, await Revisions.Of(call, deployment), toRevision));
        if (dryRun == DryRun.Client)
        {
            return TemplateText.Of(replicaSet.Spec.Template);
        }

        if (deployment.Spec.Paused)
        {
            throw new CommandFailedException(
                "you cannot rollback a paused deployment; resume it first with 'kubectl rollout resume' and try again");
        }

        var template = WithoutHash(replicaSet.Spec.Template);
        if (template.Tree.Equals(WithoutHash(deployment.Spec.Template).Tree))
        {
            return $"skipped rollback (current template already matches revision {toRevision})";
        }

        var patch = ListValue.Of(
            Replace("/spec/template", template.Tree), Replace("/metadata/annotations", Annotations(deployment, replicaSet)));
        var options = new WriteOptions { FieldValidation = FieldValidation.Warn, DryRun = dryRun == DryRun.Server };
        var result = call.Api.Patch(target.Type, target.Namespace, target.Name, PatchKind.Json, patch, options);
        await call.Warn(result.Warnings);
        return result.IsSuccess
            ? "rolled back"
            : throw new CommandFailedException($"failed restoring revision {toRevision}: {result.Status.Message}");
    }

    private static PodTemplateSpec WithoutHash(PodTemplateSpec template) => template.Metadata.Labels[HashLabel] is null
        ? template
        : template with { Metadata = template.Metadata with { Labels = template.Metadata.Labels.Without(HashLabel) } };

    private static ApiObject Choose(Deployment deployment, SortedDictionary<long, ApiObject> revisions, long toRevision)
    {
        if (toRevision != 0)
        {
            return revisions.GetValueOrDefault(toRevision)
                ?? throw new CommandFailedException($"unable to find specified revision {toRevision} in history");
        }

        return revisions.Count > 1
            ? revisions.Values.ElementAt(revisions.Count - 2)
            : throw new CommandFailedException($"no rollout history found for deployment {GoText.Quote(deployment.Name)}");
    }

    private static ObjectValue Annotations(Deployment deployment, ReplicaSet replicaSet)
    {
        var annotations = new ObjectBuilder();
        foreach (var (key, value) in deployment.Annotations)
        {
            _ = KeptAnnotations.Contains(key) ? annotations.Add(key, value) : annotations;
        }

        foreach (var (key, value) in replicaSet.Annotations)
        {
            _ = KeptAnnotations.Contains(key) ? annotations : annotations.Add(key, value);
        }

        return annotations.ToObject();
    }

    private static ObjectValue Replace(string path, Value value) =>
        ObjectValue.Of(("op", new StringValue("replace")), ("path", new StringValue(path)), ("value", value));
}
