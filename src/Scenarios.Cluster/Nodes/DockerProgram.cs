using Scenarios.Kernel.Processes;
using Scenarios.Shell.Programs;

namespace Scenarios.Cluster.Nodes;

/// <summary>
/// The part of <c>docker</c> that acts on nodes, which are containers in a kind cluster: pause, unpause, stop, start, restart. Everything
/// else is refused by name.
/// </summary>
internal sealed class DockerProgram(KubeletSet kubelets) : IProgram
{
    private const string Usage =
        "docker: not simulated: only pause, unpause, stop, start and restart of nodes are (see features/GAPS.md)\n";

    public string Name => "docker";

    public async Coroutine<int> Run(ProgramContext context)
    {
        var verb = context.Arguments.Count > 0 ? context.Arguments[0] : string.Empty;
        var names = verb is "pause" or "unpause" or "stop" or "start" or "restart" ? NamesIn(context.Arguments) : null;
        if (names is null)
        {
            await context.Error.Write(Usage);
            return 2;
        }

        if (names.Count == 0)
        {
            var options = verb is "pause" or "unpause" ? string.Empty : "[OPTIONS] ";
            await context.Error.Write(
                $"docker: 'docker {verb}' requires at least 1 argument\n\nUsage:  docker {verb} {options}CONTAINER [CONTAINER...]\n\n"
                + $"See 'docker {verb} --help' for more information\n");
            return 1;
        }

        var code = 0;
        foreach (var name in names)
        {
            if (Act(verb, name) is { } error)
            {
                await context.Error.Write($"Error response from daemon: {error}\n");
                code = 1;
                continue;
            }

            await context.Output.Write($"{name}\n");
        }

        return code;
    }

    /// <summary>The operands; null when an option is unknown. The timeout given to stop makes no difference here.</summary>
    private static List<string>? NamesIn(IReadOnlyList<string> arguments)
    {
        var names = new List<string>();
        for (var index = 1; index < arguments.Count; index++)
        {
            if (arguments[index] is "-t" or "--time" or "--timeout")
            {
                index++;
            }
            else if (arguments[index].StartsWith('-'))
            {
                return null;
            }
            else
            {
                names.Add(arguments[index]);
            }
        }

        return names;
    }

    /// <returns>The daemon's error, or null.</returns>
    private string? Act(string verb, string name)
    {
        if (kubelets.MachineOf(name) is not { } machine)
        {
            return $"No such container: {name}";
        }

        switch (verb, machine.State)
        {
            case ("pause", MachineState.Running):
                machine.Pause();
                return null;
            case ("pause", MachineState.Paused):
                return $"Container {name} is already paused";
            case ("pause", _):
                return $"Container {name} is not running";
            case ("unpause", MachineState.Paused):
                machine.Unpause();
                return null;
            case ("unpause", _):
                return $"Container {name} is not paused";
            case ("stop" or "restart", MachineState.Paused):
                return $"cannot stop container: {name}: Container {name} is paused. Unpause the container before stopping or killing";
            case ("start", MachineState.Paused):
                return "cannot start a paused container, try unpause instead";
            case ("stop", MachineState.Running):
                machine.Stop();
                return null;
            case ("start", MachineState.Stopped):
                machine.Start();
                return null;
            case ("restart", _):
                Restart(machine);
                return null;
            default:
                return null;
        }
    }

    private static void Restart(Machine machine)
    {
        if (machine.State == MachineState.Running)
        {
            machine.Stop();
        }

        machine.Start();
    }
}
