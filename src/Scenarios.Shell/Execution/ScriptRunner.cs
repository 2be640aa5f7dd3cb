using Scenarios.Kernel.Processes;
using Scenarios.Shell.Execution.State;
using Scenarios.Shell.Parsing;
using Scenarios.Shell.Programs;
using Scenarios.Shell.Syntax;

namespace Scenarios.Shell.Execution;

/// <summary>
/// Reads and runs a text one complete command at a time, as shells do: an alias takes effect from the next line on, and a syntax error only
/// stops what comes after it.
/// </summary>
internal sealed class ScriptRunner(Interpreter shell)
{
    private const int SyntaxErrorStatus = 2;

    /// <param name="beforeCommand">Awaited before each complete command.</param>
    /// <param name="isTyped">Whether the text was typed at the terminal, so that each complete command that fails is reported.</param>
    /// <param name="endsShell">Whether the shell ends with the text, so that its last command may replace the shell.</param>
    public async Coroutine<int> Run(string text, Func<Coroutine>? beforeCommand = null, bool isTyped = false, bool endsShell = false)
    {
        var status = 0;
        var parser = new CommandParser(new Lexer(new Cursor(text, new SourcePosition(1, 1)) { Aliases = Aliases() }));
        while (shell.Jump is null)
        {
            var (list, error, bug) = ParseNext(parser);
            if (error is not null)
            {
                await shell.Descriptors.Error.Write(shell.Voice.SyntaxError(error));
                return shell.State.LastStatus = SyntaxErrorStatus;
            }

            if (bug is not null)
            {
                return await shell.Contain(bug, shell.Descriptors.Error);
            }

            if (list is null)
            {
                break;
            }

            if (beforeCommand is not null)
            {
                await beforeCommand();
            }

            shell.IsAtLastList = endsShell && parser.IsAtEnd();
            status = await Run(list);
            shell.IsAtLastList = false;
            if (status != 0 && isTyped)
            {
                shell.Failed?.Invoke(string.Join("; ", list.Items.Select(static item => item.Source)), status);
            }
        }

        return shell.Jump is null ? status : shell.State.LastStatus;
    }

    private Func<string, string?>? Aliases() =>
        shell.Voice.IsInteractive ? name => shell.State.Aliases.GetValueOrDefault(name) : null;

    /// <summary>Stops after a syntax error or a bug, because then it is unknown where the next command begins.</summary>
    private static (CommandList? List, ShellSyntaxError? Error, Exception? Bug) ParseNext(CommandParser parser)
    {
        try
        {
            return (parser.ParseNext(), null, null);
        }
        catch (ShellSyntaxException exception)
        {
            return (null, exception.Error, null);
        }
        catch (Exception exception) when (ContainedRun.IsContained(exception))
        {
            return (null, null, exception);
        }
    }

    private async Coroutine<int> Run(CommandList list)
    {
        var depths = (shell.LoopDepth, shell.ConditionDepth);
        try
        {
            return await shell.RunList(list, shell.Descriptors);
        }
        catch (ShellErrorException error)
        {
            await shell.Descriptors.Error.Write(shell.Voice.Error(error.Position, error.Message));
            shell.State.LastStatus = shell.Voice.IsInteractive ? 1 : error.ExitCode;
            if (!shell.Voice.IsInteractive)
            {
                shell.Jump = new Jump(JumpKind.Exit);
            }

            return shell.State.LastStatus;
        }
        catch (Exception exception) when (ContainedRun.IsContained(exception))
        {
            (shell.LoopDepth, shell.ConditionDepth) = depths;
            return await shell.Contain(exception, shell.Descriptors.Error);
        }
    }
}
