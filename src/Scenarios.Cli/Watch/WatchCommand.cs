using System.CommandLine;
using System.Net.Sockets;
using System.Runtime.InteropServices;
using Scenarios.Cli.Output;
using Scenarios.Cli.Reports;
using Scenarios.Cli.Run;

namespace Scenarios.Cli.Watch;

/// <summary><c>scenarios watch</c>: runs affected features again after each save, and keeps a page on loopback fresh.</summary>
internal static class WatchCommand
{
    public static Command Create()
    {
        var arguments = new RunArguments();
        var port = new Option<int>("--port") { Description = "The page's port on loopback; 0 for any free port.", HelpName = "P" };
        var noPage = new Option<bool>("--no-page") { Description = "Serve no page." };
        var command = new Command(
            "watch",
            "Rerun the scenarios that a saved file affects, and keep a page on loopback up to date. Options are those of run.");
        arguments.AddTo(command);
        command.Options.Add(port);
        command.Options.Add(noPage);
        command.SetAction(result =>
        {
            try
            {
                var request = arguments.Read(result);
                return Mistake(request) is { } mistake
                    ? Refuse(mistake)
                    : Run(request, result.GetValue(noPage) ? null : result.GetValue(port));
            }
            catch (SocketException exception)
            {
                return Refuse($"--port {result.GetValue(port)}: {exception.Message}");
            }
            catch (Exception exception) when (exception is ArgumentException or Reqnroll.ReqnrollException)
            {
                return Refuse(exception.Message.Split(" (Parameter '", 2)[0]);
            }
        });
        return command;
    }

    private static string? Mistake(RunRequest request) => request switch
    {
        { Error: { } error } => error,
        { History: not null } => "--history needs a whole run: use scenarios run --history DIR.",
        _ when request.Reports.Any(report => report.Kind == ReportFiles.Messages) =>
            "--report messages=FILE needs a single run: use scenarios run.",
        _ => null,
    };

    private static int Run(RunRequest request, int? port)
    {
        using var end = new CancellationTokenSource();
        void OnSignal(PosixSignalContext context)
        {
            context.Cancel = true;
            end.Cancel();
        }

        using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, OnSignal);
        using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, OnSignal);
        using var hangUp = PosixSignalRegistration.Create(PosixSignal.SIGHUP, OnSignal);
        using var page = port is { } number ? new PageServer(number) : null;
        Console.Out.WriteLine(page is null ? "Watching. Ctrl-C ends it." : $"Watching; the page is at {page.Url} . Ctrl-C ends it.");
        Console.Out.Flush();
        var options = request.Options with { Accounts = page is not null || request.Options.Accounts };
        var loop = new WatchLoop(request with { Options = options }, page, Console.Out, Console.Error);
        return loop.Run(end.Token) ? ExitCode.Success : ExitCode.WrongInput;
    }

    private static int Refuse(string error)
    {
        Console.Error.WriteLine($"scenarios watch: {error}");
        return ExitCode.WrongInput;
    }
}
