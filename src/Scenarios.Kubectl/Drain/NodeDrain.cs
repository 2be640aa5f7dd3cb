using Scenarios.Api.Requests;
using Scenarios.Kernel.Processes;
using Scenarios.Kernel.Streams;
using Scenarios.Kubectl.CommandLine;
using Scenarios.Kubectl.CommandLine.Errors;
using Scenarios.Kubectl.Results;
using Scenarios.Objects.Views.Core;

namespace Scenarios.Kubectl.Drain;

/// <summary>
/// Empties one node: all its Pods at the same time, each evicted as soon as that is allowed, then waited for (kubectl, pkg/drain/drain.go).
/// </summary>
internal sealed class NodeDrain(CommandCall call, DryRun dryRun, string node)
{
    private static readonly TimeSpan BetweenAttempts = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromSeconds(1);
    private readonly DrainFilter _filter = new(call);
    private readonly TimeSpan _timeout = call.Flags.Duration("timeout");
    private readonly TimeSpan _start = call.Simulation.Elapsed;

    private bool IsOver => _timeout > TimeSpan.Zero && call.Simulation.Elapsed - _start >= _timeout;

    /// <exception cref="CommandFailedException">A Pod may not be removed, or was not removed in time.</exception>
    public async Coroutine Run()
    {
        var pods = await PodsToGo(tellsWarnings: true);
        if (dryRun == DryRun.Client)
        {
            foreach (var pod in pods)
            {
                await call.PrintLine($"evicting pod {pod.Namespace}/{pod.Name} (dry run)");
            }

            return;
        }

        try
        {
            await (call.Flags.Boolean("disable-eviction") ? DeleteAll(pods) : EvictAll(pods));
        }
        catch (CommandFailedException error)
        {
            await TellPending(error);
            throw;
        }
    }

    private async Coroutine<IReadOnlyList<Pod>> PodsToGo(bool tellsWarnings)
    {
        var options = new ListOptions { FieldSelector = $"spec.nodeName={node}", LabelSelector = call.Flags.Text("pod-selector") };
        var list = await call.ValueOf(call.Api.List(call.Resources.Find("pods"), string.Empty, options));
        var judged = list.Items.Select(item => (Pod: Pod.Of(item), Verdict: _filter.Judge(Pod.Of(item)))).ToList();
        var errors = Grouped(judged.Select(static item => (item.Pod, item.Verdict.Error)))
            .Select(static group => new CommandFailedException($"cannot delete {group.Key}: {group.Value}")).ToList();
        if (errors.Count > 0)
        {
            throw CommandFailedException.Aggregate(errors);
        }

        var warnings = Grouped(judged.Select(static item => (item.Pod, item.Verdict.Warning))).Select(static group => $"{group.Key}: "
            + $"{group.Value}").ToList();
        if (tellsWarnings && warnings.Count > 0)
        {
            await call.PrintErrorLine($"Warning: {string.Join("; ", warnings)}");
        }

        return [.. judged.Where(static item => item.Verdict.IsToGo).Select(static item => item.Pod)];
    }

    // Go's order is random; ours is that of the first Pod of each kind.
    private static IEnumerable<KeyValuePair<string, string>> Grouped(IEnumerable<(Pod Pod, string Text)> pods) => pods
        .Where(static item => item.Text.Length > 0)
        .GroupBy(static item => item.Text, StringComparer.Ordinal)
        .Select(static group => KeyValuePair.Create(
            group.Key, string.Join(", ", group.Select(static item => $"{item.Pod.Namespace}/{item.Pod.Name}"))));

    private async Coroutine TellPending(CommandFailedException error)
    {
        var pending = await PodsToGo(tellsWarnings: false);
        if (pending.Count > 0)
        {
            await call.PrintErrorLine($"There are pending pods in node {GoText.Quote(node)} when an error occurred: {error.Message}");
            foreach (var pod in pending)
            {
                await call.PrintErrorLine($"pod/{pod.Name}");
            }
        }
    }

    private async Coroutine EvictAll(IReadOnlyList<Pod> pods)
    {
        var errors = new Mailbox<CommandFailedException?>(call.Simulation);
        foreach (var pod in pods)
        {
            call.Simulation.Processes.Start($"kubectl drain {pod.Name}", async _ =>
            {
                errors.Post(await Evict(pod));
                return 0;
            }, call.Context.Process, call.Context.Process.Activity);
        }

        var failed = new List<CommandFailedException>();
        for (var done = 0; done < pods.Count && await errors.WaitToTake(); done++)
        {
            if (errors.TryTake(out var error) && error is not null)
            {
                failed.Add(error);
            }
        }

        if (failed.Count > 0)
        {
            throw CommandFailedException.Aggregate(failed);
        }
    }

    /// <returns>The error, or null.</returns>
    private async Coroutine<CommandFailedException?> Evict(Pod pod)
    {
        while (true)
        {
            await call.PrintLine(
                $"evicting pod {pod.Namespace}/{pod.Name}{(dryRun == DryRun.Server ? " (server dry run)" : string.Empty)}");
            var subject = $"error when evicting pods/{GoText.Quote(pod.Name)} -n {GoText.Quote(pod.Namespace)}";
            if (IsOver)
            {
                return new CommandFailedException($"{subject}: global timeout reached: {GoDuration.Format(_timeout)}");
            }

            var result = call.Api.Evict(pod.Namespace, pod.Name, DeleteOptionsOf());
            await call.Warn(result.Warnings);
            if (result.IsSuccess)
            {
                break;
            }

            switch (result.Status.Reason)
            {
                case StatusReason.NotFound:
                    return null;
                case StatusReason.TooManyRequests:
                    await call.PrintErrorLine($"{subject} (will retry after 5s): {result.Status.Message}");
                    await call.Simulation.Processes.Sleep(BetweenAttempts);
                    continue;
                default:
                    return new CommandFailedException($"{subject}: {result.Status.Message}");
            }
        }

        return dryRun == DryRun.Server ? null : await WaitUntilGone(pod, "evicted");
    }

    private async Coroutine DeleteAll(IReadOnlyList<Pod> pods)
    {
        foreach (var pod in pods)
        {
            var result = call.Api.Delete(call.Resources.Find("pods"), pod.Namespace, pod.Name, DeleteOptionsOf());
            await call.Warn(result.Warnings);
            if (!result.IsSuccess && result.Status.Reason != StatusReason.NotFound)
            {
                throw new CommandFailedException(result.Status);
            }
        }

        foreach (var pod in dryRun == DryRun.Server ? [] : pods)
        {
            if (await WaitUntilGone(pod, "deleted") is { } error)
            {
                throw error;
            }
        }
    }

    private async Coroutine<CommandFailedException?> WaitUntilGone(Pod pod, string how)
    {
        while (true)
        {
            var now = call.Api.Get(call.Resources.Find("pods"), pod.Namespace, pod.Name);
            if (!now.IsSuccess || now.Value.Uid != pod.Uid)
            {
                await call.PrintLine($"pod/{pod.Name} {how}");
                return null;
            }

            if (DrainFilter.IsLongDeleted(call, Pod.Of(now.Value)))
            {
                var seconds = call.Flags.Integer("skip-wait-for-delete-timeout");
                await call.PrintLine($"pod {GoText.Quote(pod.Name)} has DeletionTimestamp older than {seconds} seconds, skipping");
                return null;
            }

            if (IsOver)
            {
                return new CommandFailedException(
                    $"error when waiting for pod {GoText.Quote(pod.Name)} in namespace {GoText.Quote(pod.Namespace)} to terminate: "
                    + $"global timeout reached: {GoDuration.Format(_timeout)}");
            }

            await call.Simulation.Processes.Sleep(BetweenLooks);
        }
    }

    private DeleteOptions DeleteOptionsOf() => new()
    {
        GracePeriod = call.Flags.Integer("grace-period") is >= 0 and var seconds ? TimeSpan.FromSeconds(seconds) : null,
        DryRun = dryRun == DryRun.Server,
    };
}
