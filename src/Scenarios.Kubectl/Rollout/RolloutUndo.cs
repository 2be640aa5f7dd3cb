using Scenarios.Api.Requests;
using Scenarios.Kernel.Processes;
using Scenarios.Kubectl.Apply;
using Scenarios.Kubectl.CommandLine;
using Scenarios.Kubectl.CommandLine.Errors;
using Scenarios.Kubectl.CommandLine.Flags;
using Scenarios.Kubectl.CommandLine.Targets;
using Scenarios.Kubectl.Results;

namespace Scenarios.Kubectl.Rollout;

/// <summary><c>kubectl rollout undo</c> of Deployments: an earlier Pod template again (kubectl, pkg/polymorphichelpers/rollback.go).</summary>
internal sealed class RolloutUndo : Command
{
    private const string HashLabel = "pod-template-hash";

    // They belong to the Deployment and not to the revision.
    private static readonly string[] KeptAnnotations =
    [
        LastApplied.Annotation,
        "deployment.kubernetes.io/revision",
        "deployment.kubernetes.io/revision-history",
        "deployment.kubernetes.io/desired-replicas",
        "deployment.kubernetes.io/max-replicas",
        "deprecated.deployment.rollback.to",
    ];

    public override string Name => "undo";

    public override string Usage => "(TYPE NAME | TYPE/NAME) [flags]";

    public override string Summary => "Undo a previous rollout";

    public override FlagSet Flags => new FlagSet().AddTargets().AddOutput().AddDryRun().Integer("to-revision");

    public override async Coroutine<int> Run(CommandCall call)
    {
        var dryRun = await WriteFlags.DryRunOf(call);
        var printer = ResultPrinter.Of(call, dryRun);
        await RolloutTargets.Of(call).Visit(async target => await printer.Print(target.Read, await Undo(call, target, dryRun)));
        return 0;
    }

    private static async Coroutine<string> Undo(CommandCall call, Target target, DryRun dryRun)
    {
        RequireDeployment(target);
        var deployment = target.Read;
        var toRevision = call.Flags.Integer("to-revision");
        var replicaSet = Choose(deployment, await Revisions.Of(call, deployment), toRevision);
        if (dryRun == DryRun.Client)
        {
            throw CommandFailedException.NotSimulated("the flag --dry-run=client of \"kubectl rollout undo\"");
        }

        if (deployment.FlagAt("spec", "paused"))
        {
            throw new CommandFailedException("you cannot rollback a paused deployment; resume it first with 'kubectl rollout resume' and try again");
        }

        var template = replicaSet.ObjectAt("spec", "template").WithoutPath(["metadata", "labels", HashLabel]);
        if (template.Equals(deployment.ObjectAt("spec", "template").WithoutPath(["metadata", "labels", HashLabel])))
        {
            return $"skipped rollback (current template already matches revision {toRevision})";
        }

        var patch = ListValue.Of(
            Replace("/spec/template", template), Replace("/metadata/annotations", Annotations(deployment, replicaSet)));
        var options = new WriteOptions { FieldValidation = FieldValidation.Warn, DryRun = dryRun == DryRun.Server };
        var result = call.Api.Patch(target.Type, target.Namespace, target.Name, PatchKind.Json, patch, options);
        await call.Warn(result.Warnings);
        return result.IsSuccess
            ? "rolled back"
            : throw new CommandFailedException($"failed restoring revision {toRevision}: {result.Status.Message}");
    }

    private static void RequireDeployment(Target target)
    {
        switch (target.Type)
        {
            case { Group: "apps", Kind: "Deployment" }:
                return;
            case { Group: "apps", Kind: "DaemonSet" or "StatefulSet" }:
                throw CommandFailedException.NotSimulated($"\"kubectl rollout undo\" of a {target.Type.Kind}");
            default:
                throw new CommandFailedException($"no rollbacker has been implemented for {GoText.Quote(KindGroup.Of(target.Type))}");
        }
    }

    private static ApiObject Choose(ApiObject deployment, SortedDictionary<long, ApiObject> revisions, long toRevision)
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

    private static ObjectValue Annotations(ApiObject deployment, ApiObject replicaSet)
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
