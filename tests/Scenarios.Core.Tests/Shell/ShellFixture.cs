using Scenarios.Kernel;
using Scenarios.Kernel.Streams;
using Scenarios.Shell.Execution;
using Scenarios.Shell.Execution.State;
using Scenarios.Shell.Files;
using Scenarios.Shell.Programs;

namespace Scenarios.Core.Tests.Shell;

/// <summary>A shell on an empty machine: <c>bash -c</c> unless told otherwise, in /work, as root.</summary>
internal sealed class ShellFixture
{
    public ShellFixture()
    {
        Files = new MemoryFileSystem(new FileLayerBuilder().AddDirectory("/work").AddDirectory("/root").Build(), Simulation);
    }

    public Simulation Simulation { get; init; } = new(seed: 1);

    public ProgramCatalogue Programs { get; set; } = ProgramCatalogue.Empty;

    public ShellFlavour Flavour { get; init; } = ShellFlavour.Bash;

    public string Name { get; init; } = "bash";

    public string Input { get; set; } = string.Empty;

    public SortedDictionary<string, string> Environment { get; } = new(StringComparer.Ordinal) { ["HOME"] = "/root" };

    public MemoryFileSystem Files { get; }

    /// <summary>Runs the script with <c>-c</c> until the shell itself has ended.</summary>
    public ShellOutcome Run(string script) => Run("-c", script);

    public ShellOutcome Run(params string[] arguments)
    {
        var (output, error) = (new TextBuffer(), new TextBuffer());
        var program = new ShellProgram(Name, Flavour);
        var process = Simulation.Processes.Start(Name, self => program.Run(new ProgramContext
        {
            Simulation = Simulation,
            Process = self,
            Name = Name,
            Arguments = arguments,
            Input = new TextSource(Input),
            Output = output,
            Error = error,
            Environment = Environment,
            WorkingDirectory = "/work",
            Files = Files,
            Programs = Programs.With(program),
        }));
        Simulation.RunUntil(() => !process.IsRunning, TimeSpan.FromDays(1));
        if (process.Failure is { } failure)
        {
            throw failure;
        }

        return new ShellOutcome(output.Text, error.Text, process.ExitCode ?? throw new InvalidOperationException("The shell still runs."));
    }
}
