using Scenarios.Api.Requests;
using Scenarios.Kernel;
using Scenarios.Kernel.Processes;
using Scenarios.Kernel.Streams;
using Scenarios.Shell.Programs;

namespace Scenarios.Kubectl.Pods;

/// <summary>
/// Connects kubectl's own streams to a process in a container until that process ends: client-go's remotecommand. Output arrives in the
/// order in which it was written, whichever stream it is for.
/// </summary>
internal sealed class SessionStream
{
    private readonly Mailbox<(ITextOutput Output, string Text)> _pieces;
    private PodSessionEnd? _end;

    private SessionStream(ProgramContext context) => _pieces = new Mailbox<(ITextOutput, string)>(context.Simulation);

    /// <summary>Runs the session to its end and closes it, even if kubectl itself is killed.</summary>
    /// <param name="stdin">Whether to send standard input.</param>
    /// <param name="tty">With a terminal there is one output: everything goes to stdout.</param>
    public static async Coroutine<PodSessionEnd> Run(ProgramContext context, IPodSession session, bool stdin, bool tty)
    {
        var stream = new SessionStream(context);
        Process? pump = null;
        try
        {
            session.Subscribe(
                text => stream._pieces.Post((context.Output, text)),
                text => stream._pieces.Post((tty ? context.Output : context.Error, text)),
                stream.Finish);
            if (stdin && tty)
            {
                // kubectl's own terminal is in raw mode then: Ctrl-C goes to the one in the container.
                context.Process.OnControlC = () => session.SendInput("\u0003");
            }

            pump = stdin
                ? context.Simulation.Processes.Start(
                    "kubectl stdin",
                    _ => SendInput(context, session),
                    context.Process,
                    context.Process.Activity)
                : null;
            return await stream.Copy();
        }
        finally
        {
            context.Process.OnControlC = null;
            pump?.Kill();
            session.Dispose();
        }
    }

    private static async Coroutine<int> SendInput(ProgramContext context, IPodSession session)
    {
        while (await context.Input.Read() is { } text)
        {
            session.SendInput(text);
        }

        session.CloseInput();
        return 0;
    }

    private async Coroutine<PodSessionEnd> Copy()
    {
        while (await _pieces.WaitToTake())
        {
            while (_pieces.TryTake(out var piece))
            {
                await piece.Output.Write(piece.Text);
            }
        }

        return _end!;
    }

    private void Finish(PodSessionEnd end)
    {
        _end = end;
        _pieces.Close();
    }
}
