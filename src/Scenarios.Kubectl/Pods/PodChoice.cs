using Scenarios.Api.Requests;
using Scenarios.Api.Schema;
using Scenarios.Kernel.Processes;
using Scenarios.Kubectl.CommandLine;
using Scenarios.Kubectl.CommandLine.Errors;
using Scenarios.Kubectl.CommandLine.Targets;
using Scenarios.Kubectl.Watching;
using Scenarios.Objects.Views.Core;

namespace Scenarios.Kubectl.Pods;

/// <summary>
/// The Pod that <c>POD</c> or <c>TYPE/NAME</c> means for exec and attach. For a workload or Service it is the best of its Pods; if there is
/// none yet, the command waits for one (kubectl, pkg/polymorphichelpers/attachablepodforobject.go, helpers.go).
/// </summary>
internal static class PodChoice
{
    /// <summary>The default of <c>--pod-running-timeout</c>.</summary>
    public static readonly TimeSpan DefaultTimeout = TimeSpan.FromMinutes(1);

    /// <exception cref="CommandFailedException">--pod-running-timeout is not positive.</exception>
    public static void CheckTimeout(CommandCall call)
    {
        if (call.Flags.Duration("pod-running-timeout") <= TimeSpan.Zero)
        {
            throw call.UsageError("--pod-running-timeout must be higher than zero");
        }
    }

    /// <exception cref="CommandFailedException">The object does not exist, or never gets a Pod.</exception>
    public static async Coroutine<Pod> Find(CommandCall call, string name) => (await FindWithOwner(call, name)).Pod;

    /// <summary>The Pod of the one object in the files.</summary>
    /// <param name="name">The name of another object; empty for none.</param>
    /// <exception cref="CommandFailedException">There are several objects, or the object has no Pods.</exception>
    public static async Coroutine<Pod> FindInFiles(CommandCall call, IReadOnlyList<string> files, string name)
    {
        var builder = new TargetBuilder(call).Files(files, recursive: false);
        builder = name.Length == 0 ? builder : builder.Names("pods", name);
        List<ApiObject> found = [];
        await builder.Build().Visit(target =>
        {
            found.Add(target.Read);
            return Coroutine.Completed;
        });
        return found is not [var only] ? throw new CommandFailedException("cannot exec into multiple objects at a time")
            : Pod.Of(only.Kind == Pod.Kind ? only : await FindOf(call, only));
    }

    /// <summary>Returns the Pod and the object that was named: the Pod itself, or the object through which it was found.</summary>
    /// <exception cref="CommandFailedException">The object does not exist, or never gets a Pod.</exception>
    public static async Coroutine<(ApiObject Owner, Pod Pod)> FindWithOwner(CommandCall call, string name)
    {
        var targets = new TargetBuilder(call).Names("pods", name).Build();
        ApiObject? found = null;
        await targets.Visit(target =>
        {
            found = target.Read;
            return Coroutine.Completed;
        });
        return (found!, Pod.Of(found!.Kind == Pod.Kind ? found : await FindOf(call, found)));
    }

    private static async Coroutine<ApiObject> FindOf(CommandCall call, ApiObject owner)
    {
        if (owner.Kind == Service.Kind && Service.Of(owner).Spec.Selector.Count == 0)
        {
            throw new CommandFailedException(
                $"cannot attach to {GoType(owner)}: invalid service '{owner.Name}': Service is defined without a selector");
        }

        var selector = SelectorText.Of(owner)
            ?? throw new CommandFailedException($"cannot attach to {GoType(owner)}: selector for {GoType(owner)} not implemented");
        var pods = call.Resources.Find("pods");
        var options = new ListOptions { LabelSelector = selector };
        var list = await call.ValueOf(call.Api.List(pods, owner.Namespace, options));
        return list.Items.Count > 0 ? Best(list.Items) : await FirstToCome(call, pods, owner.Namespace, options);
    }

    // Go's %T of a typed object: the package is named by the version.
    private static string GoType(ApiObject item) => $"*{item.ApiVersion[(item.ApiVersion.IndexOf('/') + 1)..]}.{item.Kind}";

    private static async Coroutine<ApiObject> FirstToCome(CommandCall call, ResourceType pods, string @namespace, ListOptions options)
    {
        using var watch = ObjectWatch.Of(call, pods, @namespace, options, call.Flags.Duration("pod-running-timeout"));
        while (await watch.Next() is { } change)
        {
            if (change.Kind != WatchEventKind.Deleted)
            {
                return change.Object;
            }
        }

        throw new CommandFailedException("timed out waiting for the condition");
    }

    private static ApiObject Best(IReadOnlyList<ApiObject> pods)
    {
        var best = pods[0];
        foreach (var pod in pods)
        {
            best = ActivePodOrder.Instance.Compare(pod, best) > 0 ? pod : best;
        }

        return best;
    }
}
