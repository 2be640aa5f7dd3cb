using Scenarios.Api.Requests;
using Scenarios.Kernel.Processes;
using Scenarios.Kubectl.CommandLine;
using Scenarios.Kubectl.CommandLine.Errors;
using Scenarios.Kubectl.CommandLine.Flags;
using PodView = Scenarios.Objects.Views.Core.Pod;

namespace Scenarios.Kubectl.Logs;

/// <summary><c>kubectl logs</c>; follows pkg/cmd/logs/logs.go.</summary>
internal sealed class LogsCommand : Command
{
    private const int LinesWithSelector = 10;

    public override string Name => "logs";

    public override string Summary => "Print the logs for a container in a pod";

    public override string Usage => "[-f] [-p] (POD | TYPE/NAME) [-c CONTAINER]";

    public override FlagSet Flags { get; } = new FlagSet()
        .Boolean("all-containers")
        .Boolean("all-pods")
        .Text("container", 'c')
        .Boolean("follow", 'f')
        .Boolean("ignore-errors")
        .Integer("max-log-requests", @default: 5)
        .Duration("pod-running-timeout", @default: TimeSpan.FromSeconds(20))
        .Boolean("prefix")
        .Boolean("previous", 'p')
        .Text("selector", 'l')
        .Duration("since")
        .Integer("tail", @default: -1)
        .Boolean("timestamps")
        .Boolean("insecure-skip-tls-verify-backend")
        .Integer("limit-bytes")
        .Text("since-time");

    public override async Coroutine<int> Run(CommandCall call)
    {
        CheckArguments(call);
        if (call.Flags.Duration("pod-running-timeout") <= TimeSpan.Zero)
        {
            throw new CommandFailedException("--pod-running-timeout must be higher than zero");
        }

        var options = OptionsOf(call);
        var pods = await new LogTargets(call).FindPods();
        Validate(call, options);
        var sources = new List<LogSource>();
        foreach (var pod in pods)
        {
            sources.AddRange(await LogSource.ListOf(call, PodView.Of(pod), options.Container));
        }

        var maximum = call.Flags.Integer("max-log-requests");
        if (options.Follow && sources.Count > 1 && sources.Count > maximum)
        {
            throw new CommandFailedException(
                $"you are attempting to follow {sources.Count} log streams, but maximum allowed concurrency is {maximum}, "
                + "use --max-log-requests to increase the limit");
        }

        return await new LogPrinter(call, options).Print(sources);
    }

    private static void CheckArguments(CommandCall call)
    {
        var count = call.Arguments.Count;
        var selects = call.Flags.Text("selector").Length > 0;
        if (count > 2 || (count == 0 && !selects))
        {
            throw call.UsageError(
                "expected 'logs [-f] [-p] (POD | TYPE/NAME) [-c CONTAINER]'.\nPOD or TYPE/NAME is a required argument for the logs "
                + "command");
        }

        if (count == 1 && selects)
        {
            throw call.UsageError("only a selector (-l) or a POD name is allowed");
        }
    }

    private static PodLogOptions OptionsOf(CommandCall call)
    {
        var tail = call.Flags.Integer("tail");
        var bySelector = call.Flags.Text("selector").Length > 0 && !call.Flags.IsGiven("tail");
        var since = call.Flags.Duration("since");
        return new PodLogOptions
        {
            Container = call.Arguments.Count == 2 ? call.Arguments[1] : call.Flags.Text("container"),
            Follow = call.Flags.Boolean("follow"),
            Previous = call.Flags.Boolean("previous"),
            Timestamps = call.Flags.Boolean("timestamps"),
            SinceTime = SinceTimeOf(call.Flags.Text("since-time")),
            LimitBytes = call.Flags.Integer("limit-bytes") is not 0 and var limit ? limit : null,
            TailLines = bySelector ? LinesWithSelector : tail == -1 ? null : (int)tail,
            Since = since == TimeSpan.Zero ? null : TimeSpan.FromSeconds(Math.Round(since.TotalSeconds, MidpointRounding.AwayFromZero)),
        };
    }

    private static DateTimeOffset? SinceTimeOf(string text) => text.Length == 0
        ? null
        : GoTime.Parse(text, out var error) ?? throw new CommandFailedException(error);

    private static void Validate(CommandCall call, PodLogOptions options)
    {
        if (options.SinceTime is not null && options.Since is not null)
        {
            throw new CommandFailedException("at most one of `sinceTime` or `sinceSeconds` may be specified");
        }

        if (call.Flags.Boolean("all-containers") && options.Container.Length > 0)
        {
            throw new CommandFailedException($"--all-containers=true should not be specified with container name {options.Container}");
        }

        if (call.Flags.IsGiven("container") && call.Arguments.Count == 2)
        {
            throw new CommandFailedException("only one of -c or an inline [CONTAINER] arg is allowed");
        }

        if (options.LimitBytes < 0)
        {
            throw new CommandFailedException("--limit-bytes must be greater than 0");
        }

        if (options.Since < TimeSpan.Zero)
        {
            throw new CommandFailedException("--since must be greater than 0");
        }

        if (options.TailLines < -1)
        {
            throw new CommandFailedException("--tail must be greater than or equal to -1");
        }
    }
}
