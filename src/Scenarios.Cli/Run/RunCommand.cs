using System.CommandLine;
using Scenarios.Cli.Output;
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
            var headStart = HeadStart.Begin();
            var request = Read(arguments, result);
            try
            {
                return request.Error is { } error ? Refuse(error) : Execute(request, headStart);
            }
            catch (Exception exception) when (exception is ArgumentException { ParamName: "options" } or Reqnroll.ReqnrollException)
            {
                // A malformed option: a tag expression, a regular expression. Any other exception is a bug.
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
            // An error in an input of the call: the working directory, reqnroll.json, a step assembly.
            return RunRequest.Wrong("the run cannot start: its inputs cannot be read (working directory, reqnroll.json, --steps): "
                + $"{exception.Message}");
        }
    }

    private static string MessageOf(Exception exception) => exception.Message.Split(" (Parameter '", 2)[0];

    private static int Execute(RunRequest request, HeadStart headStart)
    {
        // Registered before the progress, which also listens to Ctrl-C: .NET calls the last registered handler first, and the first one
        // decides.
        using var signals = StopSignals.Listen(Console.Error);
        using RunProgress progress = request.Options.DryRun ? new DryRunProgress(Console.Out) : RunProgress.Create(request.Verbosity);
        using var watch = new RunWatch(progress, signals, Console.Error, request.Options.DryRun ? null : headStart);
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
