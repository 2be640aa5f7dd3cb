using Scenarios.Api.Requests;
using Scenarios.Kernel.Processes;
using Scenarios.Kubectl.CommandLine;
using Scenarios.Kubectl.CommandLine.Errors;
using Scenarios.Kubectl.CommandLine.Targets;
using Scenarios.Kubectl.Pods;

namespace Scenarios.Kubectl.Logs;

/// <summary>
/// Finds the Pods whose logs are requested: a Pod, the Pods of a selector, or Pods of a workload or Service; follows
/// pkg/polymorphichelpers.
/// </summary>
internal sealed class LogTargets(CommandCall call)
{
    private static readonly TimeSpan PollInterval = TimeSpan.FromMilliseconds(200);

    /// <exception cref="CommandFailedException">There is no such object, or it has no Pods.</exception>
    public async Coroutine<IReadOnlyList<ApiObject>> FindPods()
    {
        var selector = call.Flags.Text("selector");
        if (selector.Length > 0)
        {
            var selected = await List(call.Namespace, selector);
            if (selected.Count == 0)
            {
                await call.PrintErrorLine($"No resources found in {call.Namespace} namespace.");
            }

            return selected;
        }

        var item = await FindOne();
        return item.Kind == "Pod" ? [item] : await PodsOf(item);
    }

    private async Coroutine<ApiObject> FindOne()
    {
        try
        {
            var (targets, _) = await new TargetBuilder(call).SingleType().Names("pods", call.Arguments[0]).Build().Collect();
            return targets[0].Read;
        }
        catch (CommandFailedException error) when (error.Status?.Reason == StatusReason.NotFound)
        {
            throw new CommandFailedException($"error from server (NotFound): {error.Message} in namespace {GoText.Quote(call.Namespace)}");
        }
    }

    private async Coroutine<IReadOnlyList<ApiObject>> PodsOf(ApiObject owner)
    {
        var selector = SelectorText.Of(owner)
            ?? throw new CommandFailedException(
                $"cannot get the logs from *v1.{owner.Kind}: selector for *v1.{owner.Kind} not implemented");
        if (owner.Kind == "Service" && selector.Length == 0)
        {
            throw new CommandFailedException(
                "cannot get the logs from *v1.Service: invalid service 'no selector' to retrieve selector from");
        }

        var pods = await List(owner.Namespace, selector);
        for (var waited = TimeSpan.Zero; pods.Count == 0; waited += PollInterval)
        {
            if (waited >= call.Flags.Duration("pod-running-timeout"))
            {
                throw new CommandFailedException("timed out waiting for the condition");
            }

            await call.Simulation.Processes.Sleep(PollInterval);
            pods = await List(owner.Namespace, selector);
        }

        if (call.Flags.Boolean("all-pods"))
        {
            return pods;
        }

        var first = pods.Order(LoggingPodOrder.Instance).First();
        if (pods.Count > 1)
        {
            await call.PrintErrorLine($"Found {pods.Count} pods, using pod/{first.Name}");
        }

        return [first];
    }

    private async Coroutine<IReadOnlyList<ApiObject>> List(string @namespace, string selector)
    {
        var options = new ListOptions { LabelSelector = selector };
        return (await call.ValueOf(call.Api.List(call.Resources.Find("pods"), @namespace, options))).Items;
    }
}
