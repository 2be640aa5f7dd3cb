using Scenarios.Api.Requests;
using Scenarios.Kernel.Processes;
using Scenarios.Kubectl.CommandLine;
using Scenarios.Kubectl.CommandLine.Errors;
using Scenarios.Kubectl.CommandLine.Flags;
using Scenarios.Kubectl.CommandLine.Targets;
using Scenarios.Kubectl.Results;
using Scenarios.Kubectl.Watching;

namespace Scenarios.Kubectl.Wait;

/// <summary><c>kubectl wait</c> (kubectl, pkg/cmd/wait/wait.go).</summary>
internal sealed class WaitCommand : Command
{
    private static readonly TimeSpan Week = TimeSpan.FromDays(7);
    private static readonly TimeSpan CreationPoll = TimeSpan.FromMilliseconds(500);

    public override string Name => "wait";

    public override string Usage =>
        "([-f FILENAME] | resource.group/resource.name | resource.group [(-l label | --all)]) "
        + "[--for=create|--for=delete|--for condition=available|--for=jsonpath='{}'[=value]]";

    public override string Summary => "Experimental: Wait for a specific condition on one or many resources";

    public override FlagSet Flags => new FlagSet().AddOutput()
        .TextSlice("filename", 'f')
        .Boolean("recursive", 'R')
        .Text("selector", 'l')
        .Text("field-selector")
        .Boolean("all")
        .Boolean("all-namespaces", 'A')
        .Duration("timeout", @default: TimeSpan.FromSeconds(30))
        .Text("for")
        .NotBuilt(FlagKind.Boolean, "local");

    public override async Coroutine<int> Run(CommandCall call)
    {
        var printer = ResultPrinter.Of(call);
        var wanted = call.Flags.Text("for");
        var condition = WaitCondition.Parse(wanted);
        var isForDelete = wanted.Equals("delete", StringComparison.OrdinalIgnoreCase);
        var timeout = call.Flags.Duration("timeout");
        timeout = timeout < TimeSpan.Zero ? Week : timeout;
        var deadline = call.Simulation.Elapsed + timeout;
        if (wanted.Equals("create", StringComparison.OrdinalIgnoreCase))
        {
            await WaitForCreation(call, deadline);
        }

        var count = 0;
        try
        {
            await Targets(call).Visit(async target =>
            {
                count++;
                await printer.Print(await WaitFor(call, target, condition, isForDelete, timeout, deadline), "condition met");
            });
        }
        catch (CommandFailedException error) when (isForDelete && error.Status?.Reason == StatusReason.NotFound)
        {
            // The deletion of an object that does not exist need not be waited for.
        }

        return count > 0 || isForDelete ? 0 : throw new CommandFailedException("no matching resources found");
    }

    private static TargetList Targets(CommandCall call)
    {
        var flags = call.Flags;
        return new TargetBuilder(call)
            .AllNamespaces(flags.Boolean("all-namespaces"))
            .Files(flags.List("filename"), flags.Boolean("recursive"))
            .TypesOrNames(call.Arguments, allowEmptySelector: flags.Boolean("all"))
            .LabelSelector(flags.Text("selector"))
            .FieldSelector(flags.Text("field-selector"))
            .Latest()
            .ContinueOnError()
            .Build();
    }

    private static async Coroutine<ApiObject> WaitFor(
        CommandCall call, Target target, WaitCondition? condition, bool isForDelete, TimeSpan timeout, TimeSpan deadline)
    {
        var left = TimeSpan.FromTicks(Math.Max(0, (deadline - call.Simulation.Elapsed).Ticks));
        if (isForDelete)
        {
            var last = target.Read;
            if (timeout == TimeSpan.Zero && target.Fetch(call.Api).IsSuccess)
            {
                throw new CommandFailedException($"condition not met for {target.Type.Plural}/{target.Name}");
            }

            await Disappearance.WaitFor(call, target, string.Empty, left);
            return last;
        }

        return condition is null ? target.Read : await WaitFor(call, target, condition, timeout, left);
    }

    private static async Coroutine<ApiObject> WaitFor(
        CommandCall call,
        Target target,
        WaitCondition condition,
        TimeSpan timeout,
        TimeSpan left)
    {
        var now = await call.ValueOf(call.Api.Get(target.Type, target.Namespace, target.Name));
        if (timeout == TimeSpan.Zero)
        {
            return condition.IsMet(now)
                ? now
                : throw new CommandFailedException($"condition not met for {target.Type.Plural}/{target.Name}");
        }

        using var watch = ObjectWatch.OfName(call, target.Type, target.Namespace, target.Name, left);
        while (await watch.Next() is { } change)
        {
            if (change.Kind != WatchEventKind.Deleted && condition.IsMet(change.Object))
            {
                return change.Object;
            }
        }

        throw new CommandFailedException($"timed out waiting for the condition on {target.Type.Plural}/{target.Name}");
    }

    private static async Coroutine WaitForCreation(CommandCall call, TimeSpan deadline)
    {
        while (!await Exists(call))
        {
            if (call.Simulation.Elapsed >= deadline)
            {
                throw new CommandFailedException("timed out waiting for the condition");
            }

            var left = deadline - call.Simulation.Elapsed;
            await call.Simulation.Processes.Sleep(left < CreationPoll ? left : CreationPoll);
        }
    }

    private static async Coroutine<bool> Exists(CommandCall call)
    {
        var found = false;
        try
        {
            await Targets(call).Visit(_ =>
            {
                found = true;
                return Coroutine.Completed;
            });
        }
        catch (CommandFailedException error) when (error.Status?.Reason == StatusReason.NotFound)
        {
            return false;
        }

        return found;
    }
}
