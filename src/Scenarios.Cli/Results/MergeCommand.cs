using System.CommandLine;
using Scenarios.Cli.Output;
using Scenarios.Cli.Reports;
using Scenarios.Cli.Run;
using Scenarios.Report.Saved;
using Scenarios.Running.Messages;
using Scenarios.Running.Results;

namespace Scenarios.Cli.Results;

/// <summary><c>scenarios report merge FILE… --report KIND=FILE</c>: merges shards into one run.</summary>
internal static class MergeCommand
{
    public static Command Create()
    {
        var files = new Argument<string[]>("FILE")
        {
            Description = "Result files of the parts of a run (run --report results=FILE, or messages=FILE), or folders with them.",
            Arity = ArgumentArity.OneOrMore,
        };
        var command = new Command("merge", "Merge the results of shards. The exit code is that of the whole run.") { files };
        var closing = new ClosingOptions();
        closing.AddTo(command);
        command.SetAction(result =>
        {
            var request = closing.Read(result, new RunRequest(new(), [], null));
            return request.Error is { } error ? Refuse(error) : Run(result.GetValue(files)!, request);
        });
        return command;
    }

    private static int Run(string[] paths, RunRequest request)
    {
        try
        {
            var files = SavedFiles.Read(paths);
            KeyValuePair<string, byte[]>[] messages = [.. files.Where(file => SavedFiles.IsMessages(file.Value))];
            KeyValuePair<string, RunResult>[] results = [.. files.Where(file => !SavedFiles.IsMessages(file.Value)).Select(
                file => KeyValuePair.Create(file.Key, SavedFiles.Parse(file)))];
            ReportFile[] ofMessages = [.. request.Reports.Where(report => report.Kind == ReportFiles.Messages)];
            if (Mismatch(messages.Length, results.Length, ofMessages, request.Reports) is { } mismatch)
            {
                return Refuse(mismatch);
            }

            Array.ForEach(ofMessages, report => WholeFile.Write(report.Path, stream => MessageMerge.Write(messages, stream)));
            if (results.Length > 0)
            {
                return Tell(request with { Reports = [.. request.Reports.Except(ofMessages)] }, RunMerge.Of(results), ofMessages);
            }

            Array.ForEach(ofMessages, report => Console.WriteLine($"report: {report.Kind} {report.Path}"));
            return ExitCode.Success;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or FormatException)
        {
            return Refuse(exception.Message);
        }
    }

    private static string? Mismatch(int messages, int results, ReportFile[] ofMessages, IReadOnlyList<ReportFile> all) =>
        (messages, results) switch
        {
            (0, _) when ofMessages.Length > 0 =>
                $"{ofMessages[0]}: a messages report needs messages: name files that run --report messages=FILE wrote.",
            ( > 0, _) when ofMessages.Length == 0 => "the inputs are messages, so the report must be too: use --report messages=FILE.",
            (_, 0) when all.Count > ofMessages.Length =>
                $"{all.Except(ofMessages).First()}: this report needs results: name files that run --report results=FILE wrote.",
            _ => null,
        };

    private static int Tell(RunRequest request, RunResult run, ReportFile[] ofMessages)
    {
        Array.ForEach(ofMessages, report => Console.WriteLine($"report: {report.Kind} {report.Path}"));
        var (history, written) = RunEnd.Tell(request, run, Console.Out, Console.Error);
        return written.Count < request.Reports.Count || history.Failure is not null ? ExitCode.WrongInput : run.ExitCode;
    }

    private static int Refuse(string error)
    {
        Console.Error.WriteLine($"scenarios report merge: {error}");
        return ExitCode.WrongInput;
    }
}
