using System.CommandLine;
using Scenarios.Cli.Output;
using Scenarios.Cluster;
using Scenarios.Running.Execution;

namespace Scenarios.Cli.Run;

/// <summary><c>scenarios run</c>: runs feature files or folders; no build needed.</summary>
internal static class RunCommand
{
    public static Command Create()
    {
        var arguments = new RunArguments();
        var command = new Command("run", "Run feature files or folders (default: features/).");
        arguments.AddTo(command);
        command.SetAction(result =>
        {
            MakeFirstClusterAhead();
            var request = Read(arguments, result);
            try
            {
                return request.Error is { } error ? Refuse(error) : Execute(request);
            }
            catch (Exception exception) when (exception is ArgumentException { ParamName: "options" } or Reqnroll.ReqnrollException)
            {
                // An option that the host cannot read: a tag expression, a name's regular expression. Any other is a fault of ours.
                return Refuse(MessageOf(exception));
            }
        });
        return command;
    }

    private static RunRequest Read(RunArguments arguments, ParseResult result)
    {
        try
        {
            return arguments.Read(result);
        }
        catch (ArgumentException exception)
        {
            return RunRequest.Wrong(MessageOf(exception));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // Something that the call is about: the working directory, reqnroll.json, a step assembly.
            return RunRequest.Wrong("what the run is to begin with cannot be read (working directory, reqnroll.json, --steps): "
                + $"{exception.Message}");
        }
    }

    /// <summary>
    /// Makes a cluster on another thread while the features are read and Reqnroll opens: what the first one costs is paid when scenarios
    /// begin.
    /// </summary>
    private static void MakeFirstClusterAhead() => _ = Task.Run(() => new SimulatedCluster(new ClusterOptions()));

    private static string MessageOf(Exception exception) => exception.Message.Split(" (Parameter '", 2)[0];

    private static int Execute(RunRequest request)
    {
        // Before the progress, which listens to Ctrl-C on a terminal: .NET calls the last one registered first, and the first one decides.
        using var signals = StopSignals.Listen(Console.Error);
        using RunProgress progress = request.Options.DryRun ? new DryRunProgress(Console.Out) : RunProgress.Create(request.Verbosity);
        using var watch = new RunWatch(progress, signals, Console.Error);
        var result = TestRun.Execute(request.Options, watch, signals.Stop, signals.Abandon);
        progress.Dispose();
        var (history, written) = RunEnd.Tell(request, result, Console.Out, Console.Error);
        if (SteadyOutput.Problem is not null)
        {
            Console.Error.WriteLine(RunSummary.Count(result));
        }

        return signals.Stop.IsCancellationRequested ? ExitCode.Stopped
            : written.Count < request.Reports.Count || history.Failure is not null ? ExitCode.WrongInput
            : result.ExitCode;
    }

    private static int Refuse(string error)
    {
        Console.Error.WriteLine($"scenarios run: {error}");
        return ExitCode.WrongInput;
    }
}
