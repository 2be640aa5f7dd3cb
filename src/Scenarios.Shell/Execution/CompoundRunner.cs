using Scenarios.Kernel.Processes;
using Scenarios.Shell.Arithmetic.Execution;
using Scenarios.Shell.Execution.Redirection;
using Scenarios.Shell.Execution.State;
using Scenarios.Shell.Patterns;
using Scenarios.Shell.Syntax;

namespace Scenarios.Shell.Execution;

/// <summary>Runs compound commands whose redirections have been applied.</summary>
internal sealed class CompoundRunner(Interpreter shell)
{
    public Coroutine<int> Run(ShellCommand command, Descriptors descriptors) => command switch
    {
        BraceGroup group => shell.RunLists(group.Body, descriptors),
        Subshell subshell => RunSubshell(subshell, descriptors),
        IfClause clause => RunIf(clause, descriptors),
        ForLoop loop => RunFor(loop, descriptors),
        ArithmeticForLoop loop => RunArithmeticFor(loop, descriptors),
        WhileLoop loop => RunWhile(loop, descriptors),
        CaseClause clause => RunCase(clause, descriptors),
        FunctionDefinition function => Define(function),
        ArithmeticCommand arithmetic => RunArithmetic(arithmetic),
        ConditionalCommand conditional => RunConditional(conditional),
        _ => throw new InvalidOperationException($"No way to run {command.GetType().Name}."),
    };

    private async Coroutine<int> RunSubshell(Subshell subshell, Descriptors descriptors)
    {
        var child = shell.Fork();
        var status = await child.RunSubshell(subshell.Body, descriptors);
        return child.Jump is { Kind: JumpKind.Exit } ? child.State.LastStatus : status;
    }

    private async Coroutine<int> RunIf(IfClause clause, Descriptors descriptors)
    {
        foreach (var branch in clause.Branches)
        {
            var condition = await shell.RunCondition(branch.Condition, descriptors);
            if (shell.Jump is not null)
            {
                return condition;
            }

            if (condition == 0)
            {
                return await shell.RunLists(branch.Body, descriptors);
            }
        }

        return clause.Otherwise is null ? 0 : await shell.RunLists(clause.Otherwise, descriptors);
    }

    private async Coroutine<int> RunFor(ForLoop loop, Descriptors descriptors)
    {
        IReadOnlyList<string> values = loop.Words is null ? shell.State.Positional : await shell.Expander.ExpandWords(loop.Words);
        var status = 0;
        shell.LoopDepth++;
        foreach (var value in values)
        {
            await Trace(loop, descriptors);
            await shell.Meter.Iterate("for loop", loop.Position, shell.State.Variables.Changes);
            shell.State.Variables.Set(loop.Name, value, loop.Position);
            status = await shell.RunLists(loop.Body, descriptors);
            if (LeavesLoop())
            {
                break;
            }
        }

        shell.LoopDepth--;
        return status;
    }

    private async Coroutine Trace(ForLoop loop, Descriptors descriptors)
    {
        if (shell.State.Options.TracesCommands)
        {
            var words = loop.Words is null ? ["\"$@\""] : loop.Words.Select(word => word.Source);
            await descriptors.Error.Write($"+ for {loop.Name} in {string.Join(' ', words)}\n");
        }
    }

    private async Coroutine<int> RunArithmeticFor(ArithmeticForLoop loop, Descriptors descriptors)
    {
        await Evaluate(loop.Start, whenEmpty: 0);
        var status = 0;
        shell.LoopDepth++;
        while (await Evaluate(loop.Condition, whenEmpty: 1) != 0)
        {
            await shell.Meter.Iterate("for loop", loop.Position, shell.State.Variables.Changes);
            status = await shell.RunLists(loop.Body, descriptors);
            if (LeavesLoop())
            {
                break;
            }

            await Evaluate(loop.Step, whenEmpty: 0);
        }

        shell.LoopDepth--;
        return status;
    }

    private async Coroutine<int> RunWhile(WhileLoop loop, Descriptors descriptors)
    {
        var status = 0;
        shell.LoopDepth++;
        while (true)
        {
            await shell.Meter.Iterate(loop.IsUntil ? "until loop" : "while loop", loop.Position, shell.State.Variables.Changes);
            var condition = await shell.RunCondition(loop.Condition, descriptors);
            if (shell.Jump is not null ? LeavesLoop() : condition == 0 == loop.IsUntil)
            {
                break;
            }

            status = await shell.RunLists(loop.Body, descriptors);
            if (LeavesLoop())
            {
                break;
            }
        }

        shell.LoopDepth--;
        return status;
    }

    /// <summary>Checks the jump that a body may have caused: whether this loop ends, and whether loops around it still have to.</summary>
    private bool LeavesLoop()
    {
        if (shell.Jump is not { } jump)
        {
            return false;
        }

        if (jump.Kind is not (JumpKind.Break or JumpKind.Continue))
        {
            return true;
        }

        var isInner = jump.Count > 1;
        shell.Jump = isInner ? jump with { Count = jump.Count - 1 } : null;
        return isInner || jump.Kind == JumpKind.Break;
    }

    private async Coroutine<int> RunCase(CaseClause clause, Descriptors descriptors)
    {
        var subject = await shell.Expander.ExpandToText(clause.Subject);
        var (status, fallsThrough) = (0, false);
        foreach (var item in clause.Items)
        {
            if (!fallsThrough && !await Matches(item, subject))
            {
                continue;
            }

            status = await shell.RunLists(item.Body, descriptors);
            if (shell.Jump is not null || item.End == CaseEnd.Leave)
            {
                return status;
            }

            fallsThrough = item.End == CaseEnd.FallThrough;
        }

        return status;
    }

    private async Coroutine<bool> Matches(CaseItem item, string subject)
    {
        foreach (var pattern in item.Patterns)
        {
            if (ShellPattern.Parse(await shell.Expander.ExpandToPattern(pattern)).IsMatch(subject))
            {
                return true;
            }
        }

        return false;
    }

    private Coroutine<int> Define(FunctionDefinition function)
    {
        shell.State.Functions[function.Name] = function;
        return new Coroutine<int>(0);
    }

    private async Coroutine<int> RunArithmetic(ArithmeticCommand command) =>
        await Evaluate(command.Expression, whenEmpty: 0) == 0 ? 1 : 0;

    private async Coroutine<int> RunConditional(ConditionalCommand command) =>
        await shell.Conditions.Evaluate(command.Condition) ? 0 : 1;

    private async Coroutine<long> Evaluate(Word expression, long whenEmpty)
    {
        var text = await shell.Expander.ExpandToText(expression);
        return text.AsSpan().IsWhiteSpace() ? whenEmpty : ArithmeticEvaluator.Evaluate(text, shell.State.Variables, expression.Position);
    }
}
