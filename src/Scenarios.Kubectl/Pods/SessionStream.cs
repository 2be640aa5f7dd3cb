using Scenarios.Api.Requests;
using Scenarios.Kernel;
using Scenarios.Kernel.Processes;
using Scenarios.Kernel.Streams;
using Scenarios.Shell.Programs;

namespace Scenarios.Kubectl.Pods;

/// <summary>
/// Connects kubectl's own streams to a process in a container until that process ends: client-go's remotecommand. Output arrives in the order
/// in which it was written, whichever stream it is for.
/// </summary>
internal sealed class SessionStream
{
    private readonly Simulation _simulation;
    private readonly ProgramContext _context;
    private readonly Queue<(ITextOutput Output, string Text)> _pieces = [];
    private Completion<Unit>? _change;
    private PodSessionEnd? _end;

    private SessionStream(ProgramContext context)
    {
        _context = context;
        _simulation = context.Simulation;
    }

    /// <summary>Runs the session to its end and hangs up, also where kubectl itself is killed.</summary>
    /// <param name="stdin">Whether to send standard input.</param>
    /// <param name="tty">With a terminal there is one output: everything goes to stdout.</param>
    public static async Coroutine<PodSessionEnd> Run(ProgramContext context, IPodSession session, bool stdin, bool tty)
    {
        var stream = new SessionStream(context);
        Process? pump = null;
        try
        {
            session.Subscribe(
                text => stream.Receive(context.Output, text),
                text => stream.Receive(tty ? context.Output : context.Error, text),
                stream.Finish);
            pump = stdin ? context.Simulation.Processes.Start("kubectl stdin", _ => SendInput(context, session), context.Process, context.Process.Activity) : null;
            return await stream.Copy();
        }
        finally
        {
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
        while (true)
        {
            while (_pieces.TryDequeue(out var piece))
            {
                await piece.Output.Write(piece.Text);
            }

            if (_end is not null)
            {
                return _end;
            }

            await (_change = new Completion<Unit>(_simulation));
        }
    }

    private void Receive(ITextOutput output, string text)
    {
        _pieces.Enqueue((output, text));
        _change?.TrySet(default);
    }

    private void Finish(PodSessionEnd end)
    {
        _end = end;
        _change?.TrySet(default);
    }
}
