using Scenarios.Api.Requests;
using Scenarios.Api.Schema;
using Scenarios.Kernel.Processes;
using Scenarios.Kubectl.Applied;
using Scenarios.Kubectl.CommandLine;
using Scenarios.Kubectl.CommandLine.Errors;
using Scenarios.Kubectl.CommandLine.Targets;
using Scenarios.Kubectl.Delete;
using Scenarios.Kubectl.Results;

namespace Scenarios.Kubectl.Apply;

/// <summary>
/// <c>apply --prune</c>: deletes objects that were applied before and are no longer in any file (kubectl, pkg/cmd/apply/prune.go,
/// pkg/util/prune/prune.go).
/// </summary>
internal sealed class Pruning
{
    private const string Deprecation =
        "Deprecated: kubectl apply will no longer prune non-namespaced resources by default when used with the --namespace flag in a "
            + "future release. "
        + "To preserve the current behaviour, list the resources you want to target explicitly in the --prune-allowlist flag.";

    private static readonly (string ApiVersion, string Kind)[] Usual =
    [
        ("v1", "ConfigMap"), ("v1", "Endpoints"), ("v1", "PersistentVolumeClaim"), ("v1", "Pod"), (
            "v1", "ReplicationController"), ("v1", "Secret"),
        ("v1", "Service"), ("batch/v1", "Job"), ("batch/v1", "CronJob"), ("networking.k8s.io/v1", "Ingress"), ("apps/v1", "DaemonSet"),
        ("apps/v1", "Deployment"), ("apps/v1", "ReplicaSet"), ("apps/v1", "StatefulSet"), ("v1", "Namespace"), ("v1", "PersistentVolume"),
    ];

    private readonly CommandCall _call;
    private readonly DryRun _dryRun;
    private readonly List<ResourceType> _types = [];

    /// <exception cref="CommandFailedException">The allowlist contains something that is not a kind.</exception>
    public Pruning(CommandCall call, DryRun dryRun)
    {
        (_call, _dryRun) = (call, dryRun);
        foreach (var text in call.Flags.List("prune-allowlist"))
        {
            var (apiVersion, kind) = text.Split('/') switch
            {
                ["core" or "", var version, var name] => (version, name),
                [var group, var version, var name] => ($"{group}/{version}", name),
                _ => throw new CommandFailedException($"invalid GroupVersionKind format: {text}, please follow <group/version/kind>"),
            };
            _types.Add(call.Resources.FindKind(apiVersion, kind)
                ?? throw new CommandFailedException($"no matches for kind {GoText.Quote(kind)} in version {GoText.Quote(apiVersion)}"));
        }
    }

    /// <summary>Deletes the objects that are no longer in any file, and prints them.</summary>
    /// <param name="applied">The objects in the files.</param>
    public Coroutine Run(IReadOnlyList<Target> applied) => Visit(applied, Prune);

    /// <summary>Calls a function for each object that is no longer in any file.</summary>
    public async Coroutine Visit(IReadOnlyList<Target> applied, Func<ResourceType, ApiObject, Coroutine> visitor)
    {
        if (_types.Count == 0)
        {
            await Klog.Warning(_call, "prune.go:71", Deprecation);
            _types.AddRange(Usual.Select(kind => _call.Resources.FindKind(kind.ApiVersion, kind.Kind)!));
        }

        var kept = applied.Select(static target => target.Read.Uid).ToHashSet(StringComparer.Ordinal);
        var namespaces = applied.Where(static target => target.Type.IsNamespaced)
            .Select(static target => target.Namespace)
            .Distinct(StringComparer.Ordinal);
        foreach (var @namespace in namespaces.ToList())
        {
            foreach (var type in _types.Where(static type => type.IsNamespaced))
            {
                await Visit(type, @namespace, kept, visitor);
            }
        }

        foreach (var type in _types.Where(static type => !type.IsNamespaced))
        {
            await Visit(type, string.Empty, kept, visitor);
        }
    }

    private async Coroutine Visit(
        ResourceType type, string @namespace, HashSet<string> kept, Func<ResourceType, ApiObject, Coroutine> visitor)
    {
        var options = new ListOptions { LabelSelector = _call.Flags.Text("selector") };
        var list = await _call.ValueOf(_call.Api.List(type, @namespace, options));
        foreach (var item in list.Items)
        {
            if (item.Annotations.ContainsKey(LastApplied.Annotation) && !kept.Contains(item.Uid))
            {
                await visitor(type, item);
            }
        }
    }

    private async Coroutine Prune(ResourceType type, ApiObject item)
    {
        if (_dryRun != DryRun.Client)
        {
            await _call.ValueOf(_call.Api.Delete(type, item.Namespace, item.Name, new DeleteOptions
            {
                GracePeriod = _call.Flags.Integer("grace-period") is >= 0 and var seconds ? TimeSpan.FromSeconds(seconds) : null,
                Propagation = await DeletionFlags.PropagationOf(_call),
                DryRun = _dryRun == DryRun.Server,
            }));
        }

        await ResultPrinter.Of(_call, _dryRun).Print(item, "pruned");
    }
}
