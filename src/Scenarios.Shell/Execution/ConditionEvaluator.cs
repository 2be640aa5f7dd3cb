using System.Text.RegularExpressions;
using Scenarios.Kernel.Processes;
using Scenarios.Shell.Arithmetic.Execution;
using Scenarios.Shell.Files;
using Scenarios.Shell.Patterns;
using Scenarios.Shell.Programs.BroughtAlong;
using Scenarios.Shell.Syntax;

namespace Scenarios.Shell.Execution;

/// <summary>Evaluates the expression inside <c>[[ … ]]</c>, in which nothing is split or globbed.</summary>
internal sealed class ConditionEvaluator(Interpreter shell)
{
    public async Coroutine<bool> Evaluate(Condition condition) => condition switch
    {
        CombinedCondition { IsAnd: true } both => await Evaluate(both.Left) && await Evaluate(both.Right),
        CombinedCondition either => await Evaluate(either.Left) || await Evaluate(either.Right),
        NegatedCondition negated => !await Evaluate(negated.Operand),
        UnaryCondition unary => await EvaluateUnary(unary),
        BinaryCondition binary => await EvaluateBinary(binary),
        _ => throw new InvalidOperationException($"No way to evaluate {condition.GetType().Name}."),
    };

    private async Coroutine<bool> EvaluateUnary(UnaryCondition condition)
    {
        var operand = await shell.Expander.ExpandToText(condition.Operand);
        return condition.Operation switch
        {
            "-n" => operand.Length > 0,
            "-z" => operand.Length == 0,
            "-v" => shell.State.Variables.ValueOf(operand) is not null,
            _ => FileTest.TryEvaluate(condition.Operation, FilePath.Resolve(shell.State.WorkingDirectory, operand), shell.Files)
                ?? throw new ShellErrorException(
                    condition.Position,
                    $"column {condition.Position.Column}: not simulated: [[ {condition.Operation} ]]",
                    2),
        };
    }

    private async Coroutine<bool> EvaluateBinary(BinaryCondition condition)
    {
        var left = await shell.Expander.ExpandToText(condition.Left);
        switch (condition.Operation)
        {
            case "=" or "==":
                return ShellPattern.Parse(await shell.Expander.ExpandToPattern(condition.Right)).IsMatch(left);
            case "!=":
                return !ShellPattern.Parse(await shell.Expander.ExpandToPattern(condition.Right)).IsMatch(left);
            case "=~":
                return IsRegexMatch(left, await shell.Expander.ExpandToPattern(condition.Right), condition.Position);
        }

        var right = await shell.Expander.ExpandToText(condition.Right);
        return condition.Operation switch
        {
            "<" => string.CompareOrdinal(left, right) < 0,
            ">" => string.CompareOrdinal(left, right) > 0,
            _ => Compare(Number(left, condition), condition.Operation, Number(right, condition)),
        };
    }

    private long Number(string text, BinaryCondition condition) =>
        text.Length == 0 ? 0 : ArithmeticEvaluator.Evaluate(text, shell.State.Variables, condition.Position);

    private static bool Compare(long left, string operation, long right) => operation switch
    {
        "-eq" => left == right,
        "-ne" => left != right,
        "-lt" => left < right,
        "-le" => left <= right,
        "-gt" => left > right,
        _ => left >= right,
    };

    private static bool IsRegexMatch(string text, string expression, SourcePosition position)
    {
        try
        {
            return PosixRegex.Extended(expression, ignoreCase: false).IsMatch(text);
        }
        catch (RegexParseException)
        {
            throw new ShellErrorException(position, $"`{expression}': not a valid regular expression", 2);
        }
    }
}
