using System.CommandLine;
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
            try
            {
                var request = arguments.Read(result);
                return request.Error is { } error ? Refuse(error) : Execute(request);
            }
            catch (Exception exception) when (exception is ArgumentException or Reqnroll.ReqnrollException)
            {
                // An option of the run that the host cannot read: a tag expression, a name's regular expression, a shard.
                return Refuse(exception.Message.Split(" (Parameter '", 2)[0]);
            }
        });
        return command;
    }

    private static int Execute(RunRequest request)
    {
        using var progress = RunProgress.Create();
        var result = TestRun.Execute(request.Options, progress);
        progress.Dispose();
        new RunSummary(Console.Out, request.Options).Write(result);
        return ReportFiles.TryWrite(request.Reports, result, Console.Error) ? result.ExitCode : ExitCode.WrongInput;
    }

    private static int Refuse(string error)
    {
        Console.Error.WriteLine($"scenarios run: {error}");
        return ExitCode.WrongInput;
    }
}
