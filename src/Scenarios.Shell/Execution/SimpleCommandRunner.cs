using Scenarios.Kernel.Processes;
using Scenarios.Kernel.Streams;
using Scenarios.Shell.Execution.Builtins;
using Scenarios.Shell.Execution.Builtins.Calls;
using Scenarios.Shell.Execution.Redirection;
using Scenarios.Shell.Execution.State;
using Scenarios.Shell.Files;
using Scenarios.Shell.Programs;
using Scenarios.Shell.Quoting;
using Scenarios.Shell.Syntax;

namespace Scenarios.Shell.Execution;

/// <summary>Runs simple commands: assignments, functions, builtins, programs (POSIX 2.9.1).</summary>
internal sealed class SimpleCommandRunner(Interpreter shell)
{
    /// <summary>The status when execve(2) finds no such command.</summary>
    private const int NotFound = 127;

    private const int NotExecutable = 126;

    public async Coroutine<int> Run(SimpleCommand command, Descriptors descriptors)
    {
        shell.Expander.SubstitutionStatus = 0;
        var fields = await shell.Expander.ExpandWords(command.Words);
        if (fields.Count == 0)
        {
            return await RunAssignments(command, descriptors);
        }

        if (shell.State.Options.TracesCommands)
        {
            await descriptors.Error.Write($"+ {string.Join(' ', fields.Select(ShellQuote.ForTrace))}\n");
        }

        var redirected = await shell.Redirects.Apply(command.Redirects, descriptors);
        return redirected is null ? 1 : await RunWithAssignments(command, fields, redirected);
    }

    /// <summary>Runs a command from its words alone: for <c>command</c>, <c>exec</c> and other callers.</summary>
    public async Coroutine<int> RunFields(
        SourcePosition position, IReadOnlyList<string> fields, Descriptors descriptors, bool skipsFunctions = false)
    {
        var name = fields[0];
        var arguments = fields.Skip(1).ToArray();
        if (!skipsFunctions && shell.State.Functions.TryGetValue(name, out var function))
        {
            return await RunFunction(function, arguments, descriptors);
        }

        if (BuiltinTable.Find(name) is { } builtin)
        {
            return await ContainedRun.Run(
                ContextFor(shell.Process, name, arguments, descriptors),
                $"{shell.Voice.Name}: {name}",
                () => builtin.Run(new BuiltinCall(shell, position, name, arguments, descriptors)));
        }

        return BuiltinTable.FindProgram(name, shell.Voice.Flavour) is { } internalProgram
            ? await RunInternally(internalProgram, ContextFor(shell.Process, name, arguments, descriptors), position)
            : await RunProgram(position, name, arguments, descriptors);
    }

    public ProgramContext ContextFor(Process process, string name, IReadOnlyList<string> arguments, Descriptors descriptors) => new()
    {
        Simulation = shell.Simulation,
        Process = process,
        Name = name,
        Arguments = arguments,
        Input = descriptors.Input,
        Output = descriptors.Output,
        Error = descriptors.Error,
        InputIsTerminal = descriptors.Find(0)?.IsTerminal ?? false,
        OutputIsTerminal = descriptors.Find(1)?.IsTerminal ?? false,
        Environment = shell.State.Variables.Environment(),
        WorkingDirectory = shell.State.WorkingDirectory,
        Files = shell.Files,
        Programs = shell.Programs,
        User = shell.User,
        Userland = shell.Userland,
    };

    private Coroutine<int> RunInternally(IProgram program, ProgramContext context, SourcePosition position)
    {
        var prefix = shell.Voice.Error(position, string.Empty).TrimEnd('\n');
        return ContainedRun.Run(program, context with { Error = new PrefixedOutput(context.Error, prefix) });
    }

    private async Coroutine<int> RunAssignments(SimpleCommand command, Descriptors descriptors)
    {
        foreach (var assignment in command.Assignments)
        {
            var value = await Assign(assignment);
            if (shell.State.Options.TracesCommands)
            {
                await descriptors.Error.Write($"+ {assignment.Name}={ShellQuote.ForTrace(value)}\n");
            }
        }

        var redirected = await shell.Redirects.Apply(command.Redirects, descriptors);
        return redirected is null ? 1 : shell.Expander.SubstitutionStatus;
    }

    private async Coroutine<string> Assign(Assignment assignment)
    {
        var value = await shell.Expander.ExpandAssignment(assignment.Value);
        var whole = assignment.Appends ? shell.State.Variables.ValueOf(assignment.Name) + value : value;
        shell.State.Variables.Set(assignment.Name, whole, assignment.Position);
        return whole;
    }

    /// <summary>Runs a command with assignments before it, which apply to that command only and are exported to it.</summary>
    private async Coroutine<int> RunWithAssignments(SimpleCommand command, List<string> fields, Descriptors descriptors)
    {
        if (command.Assignments.Count == 0)
        {
            return await RunFields(command.Position, fields, descriptors);
        }

        var before = new Dictionary<string, ShellVariable?>(StringComparer.Ordinal);
        try
        {
            foreach (var assignment in command.Assignments)
            {
                before.TryAdd(assignment.Name, shell.State.Variables.Find(assignment.Name));
                await Assign(assignment);
                shell.State.Variables.Export(assignment.Name);
            }

            return await RunFields(command.Position, fields, descriptors);
        }
        finally
        {
            foreach (var (name, variable) in before)
            {
                shell.State.Variables.Restore(name, variable);
            }
        }
    }

    private async Coroutine<int> RunFunction(FunctionDefinition function, string[] arguments, Descriptors descriptors)
    {
        var (positional, loopDepth) = (shell.State.Positional, shell.LoopDepth);
        shell.Meter.EnterCall($"function {function.Name}", function.Position);
        shell.State.Positional = arguments;
        shell.LoopDepth = 0;
        shell.Locals.Push(new Dictionary<string, ShellVariable?>(StringComparer.Ordinal));
        try
        {
            var status = await shell.RunCommand(function.Body, descriptors);
            if (shell.Jump is { Kind: JumpKind.Return })
            {
                shell.Jump = null;
                status = shell.State.LastStatus;
            }

            return status;
        }
        finally
        {
            foreach (var (name, variable) in shell.Locals.Pop())
            {
                shell.State.Variables.Restore(name, variable);
            }

            (shell.State.Positional, shell.LoopDepth) = (positional, loopDepth);
            shell.Meter.LeaveCall();
        }
    }

    private async Coroutine<int> RunProgram(SourcePosition position, string name, string[] arguments, Descriptors descriptors)
    {
        var program = shell.Programs.Find(name);
        if (program is null && name.Contains('/'))
        {
            return await RunFile(position, name, arguments, descriptors);
        }

        if (program is null)
        {
            await descriptors.Error.Write(shell.Voice.CommandNotFound(position, name));
            return NotFound;
        }

        return await RunAsProcess(program, name, arguments, descriptors);
    }

    private async Coroutine<int> RunAsProcess(IProgram program, string name, string[] arguments, Descriptors descriptors)
    {
        var title = arguments.Length == 0 ? name : $"{name} {string.Join(' ', arguments)}";
        if (shell.RunsOneCommand)
        {
            shell.Process.Rename(title);
            return await RunGuarded(program, ContextFor(shell.Process, name, arguments, descriptors));
        }

        var process = shell.Simulation.Processes.Start(
            title, self => RunGuarded(program, ContextFor(self, name, arguments, descriptors)), shell.Process, shell.Process.Activity);
        return await process.WaitForExit();
    }

    private static async Coroutine<int> RunGuarded(IProgram program, ProgramContext context)
    {
        try
        {
            return await ContainedRun.Run(program, context);
        }
        catch (BrokenPipeException)
        {
            return BrokenPipeException.ExitCode;
        }
    }

    /// <summary>Runs a file that is not a program as a script, if its first line names its interpreter.</summary>
    private async Coroutine<int> RunFile(SourcePosition position, string name, string[] arguments, Descriptors descriptors)
    {
        var path = FilePath.Resolve(shell.State.WorkingDirectory, name);
        var kind = shell.Files.KindOf(path);
        var text = shell.Files.Read(path);
        if (kind == FileKind.File && text.Value is ['#', '!', ..] script)
        {
            var line = script.Split('\n')[0][2..].Trim().Split(' ', StringSplitOptions.RemoveEmptyEntries);
            var interpreter = line is ["/usr/bin/env", var wanted]
                ? shell.Programs.Find(wanted)
                : line is [var only] ? shell.Programs.Find(only) : null;
            if (interpreter is not null)
            {
                return await RunAsProcess(interpreter, interpreter.Name, [name, .. arguments], descriptors);
            }

            await descriptors.Error.Write(shell.Voice.Error(
                position,
                $"{name}: {string.Join(' ', line)}: bad interpreter: No such file or directory"));
            return NotExecutable;
        }

        var (message, status) = kind switch
        {
            null => (FileErrorText.Of(text.Error ?? FileError.NotFound), NotFound),
            FileKind.Directory => (FileErrorText.Of(FileError.IsDirectory), NotExecutable),
            _ => (FileErrorText.Of(FileError.AccessDenied), NotExecutable),
        };
        await descriptors.Error.Write(shell.Voice.Error(position, $"{name}: {message}"));
        return status;
    }
}
