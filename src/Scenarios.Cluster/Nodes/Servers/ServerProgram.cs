using Scenarios.Cluster.Images;
using Scenarios.Cluster.Nodes.Containers;
using Scenarios.Cluster.Sandboxes;
using Scenarios.Kernel;
using Scenarios.Kernel.Processes;
using Scenarios.Kernel.Time;
using Scenarios.Shell.Programs;

namespace Scenarios.Cluster.Nodes.Servers;

/// <summary>
/// A server of an image as a program: prints its start-up lines, listens after its start-up time, runs until it is stopped.
/// </summary>
internal sealed class ServerProgram(string name, ServerEntry entry, Container container, ISandboxPrograms? network) : IProgram, IStoppable
{
    // Null until it is up.
    private Completion<int>? _stop;

    public string Name => name;

    public void Stop() => _stop?.SetAfter(entry.StopAfter, "container: server stops", entry.StopExitCode);

    public Coroutine<int> Run(ProgramContext context) =>
        entry.Answers.Count > 0 && AnswerTo(string.Join(' ', context.Arguments)) is { } answer ? Print(answer, context) : Serve(context);

    private async Coroutine<int> Print(AnswerEntry answer, ProgramContext context)
    {
        await context.Output.Write(answer.Output.Fill(container.ValueOf));
        await context.Error.Write(answer.Error.Fill(container.ValueOf));
        return answer.ExitCode;
    }

    // Waits for as long as the container runs, in very many Pods: what is not needed then is no variable here.
    private async Coroutine<int> Serve(ProgramContext context)
    {
        container.NoteNeeds(entry.Usage);
        if (!container.IsAdopted)
        {
            await ComeUp(context);
        }

        var listeners = new IListener?[entry.Ports.Count];
        var stop = _stop = new Completion<int>(context.Simulation.Processes);
        container.OnStopSignal(context.Process, this);
        if (entry.ExitAfter is { } exitAfter)
        {
            EndAfter(exitAfter, stop, context.Simulation);
        }

        try
        {
            if (!await Bind(context, listeners, stop))
            {
                return stop.IsCompleted ? await stop : 1;
            }

            // What it was started with is not needed while it serves.
            context = null!;
            return await stop;
        }
        finally
        {
            ReleaseAll(listeners);
        }
    }

    private void EndAfter(TimeSpan duration, Completion<int> stop, Simulation simulation) =>
        simulation.Schedule(duration, "container: server ends", () => stop.TrySet(entry.ExitCode), Activity.Background);

    private AnswerEntry? AnswerTo(string arguments)
    {
        foreach (var (pattern, answer) in entry.Answers)
        {
            if (Glob.Matches(pattern, arguments))
            {
                return answer;
            }
        }

        return null;
    }

    private async Coroutine ComeUp(ProgramContext context)
    {
        var simulation = context.Simulation;
        foreach (var line in entry.Log)
        {
            await context.Error.Write(Line(line, simulation.Now));
        }

        // Becoming available counts as progress, whereas a workload's own sleeping does not.
        var up = new Completion<Unit>(simulation.Processes);
        simulation.Schedule(entry.Startup, "container: server starts", () => up.TrySet(default), Activity.Progress);
        await up;
    }

    // Shared, because very many Pods print the same line at the same time.
    private string Line(Template line, DateTimeOffset now) =>
        StringValue.Shared(line.Fill(name => name == "time" ? Stamp(now) : container.ValueOf(name)) + "\n").Text;

    private static string Stamp(DateTimeOffset now) =>
        now.UtcDateTime.ToString("yyyy'/'MM'/'dd HH:mm:ss", System.Globalization.CultureInfo.InvariantCulture);

    // nginx retries for a while, because the process that it takes over from may still be there.
    private async Coroutine<bool> Bind(ProgramContext context, IListener?[] listeners, Completion<int> stop)
    {
        var simulation = context.Simulation;
        for (var tried = 1; ; tried++)
        {
            var taken = 0;
            if (Listen(context, listeners, ref taken) is { } wrong)
            {
                await context.Error.Write(wrong);
                return false;
            }

            if (taken == 0)
            {
                return true;
            }

            await Complain(context, entry.BindError, taken);
            if (tried >= entry.BindTries)
            {
                await Complain(context, entry.BindGivesUp, taken);
                return false;
            }

            ReleaseAll(listeners);
            var pause = new Completion<Unit>(simulation.Processes);
            simulation.Schedule(entry.BindPause, "container: server binds again", () => pause.TrySet(default), Activity.Progress);
            await pause;
            if (stop.IsCompleted)
            {
                return false;
            }
        }
    }

    private async Coroutine Complain(ProgramContext context, IReadOnlyList<Template> lines, int port)
    {
        var now = context.Simulation.Now;
        foreach (var line in lines)
        {
            var text = line.Fill(name => name switch { "time" => Stamp(now), "port" => $"{port}", _ => container.ValueOf(name) });
            await context.Error.Write(text + "\n");
        }
    }

    private void ReleaseAll(IListener?[] listeners)
    {
        foreach (var listener in listeners)
        {
            if (listener is not null)
            {
                container.Sandbox.Release(listener);
            }
        }

        Array.Clear(listeners);
    }

    /// <returns>The error's text when a port is invalid; <paramref name="taken"/> is a port on which another process listens.</returns>
    private string? Listen(ProgramContext context, IListener?[] listeners, ref int taken)
    {
        HttpServer? http = null;
        for (var index = 0; index < entry.Ports.Count; index++)
        {
            var port = entry.Ports[index];
            IListener listener = port.Speaks switch
            {
                PortSpeech.Http => http ??= Http(context, isSecure: false),
                PortSpeech.Https => Http(context, isSecure: true),
                PortSpeech.Grpc => new GrpcServer(http ??= Http(context, isSecure: false)),
                PortSpeech.Redis => new RedisServer(() => container.StillnessAt(context.Simulation.Elapsed)),
                PortSpeech.Ingress => network?.Ingress(container.Sandbox, context.Arguments, isSecure: false) ?? new ClosingListener(),
                PortSpeech.IngressTls => network?.Ingress(container.Sandbox, context.Arguments, isSecure: true) ?? new ClosingListener(),
                PortSpeech.Dns => NameService.Instance,
                _ => new ClosingListener(),
            };
            if (!port.TryResolve(port.Number.StartsWith("$arg.", StringComparison.Ordinal)
                ? container.Options : context.Environment, out var number, out var text))
            {
                return $"{name}: \"{text}\" is no port\n";
            }

            if (!container.Sandbox.TryListen(number, port.Protocol, listener))
            {
                taken = number;
                return null;
            }

            listeners[index] = listener;
        }

        return null;
    }

    private HttpServer Http(ProgramContext context, bool isSecure) => new(context.Simulation, entry, container, context.Output, network)
    {
        Certificate = isSecure ? new Certificate([container.Sandbox.Hostname], string.Empty) : null,
    };
}
