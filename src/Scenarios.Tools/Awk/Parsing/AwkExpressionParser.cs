using System.Globalization;
using System.Text.RegularExpressions;
using Scenarios.Shell.Patterns;
using Scenarios.Tools.Awk.Syntax;

namespace Scenarios.Tools.Awk.Parsing;

/// <summary>Parses expressions by precedence (POSIX, awk, Expressions in Awk).</summary>
internal sealed class AwkExpressionParser(AwkTokens tokens)
{
    private static readonly string[] Assignments = ["=", "+=", "-=", "*=", "/=", "%=", "^="];
    private static readonly string[] Comparisons = ["<", "<=", "==", "!=", ">=", ">"];

    // In print, a greater-than sign names a file.
    private static readonly string[] ComparisonsOfPrint = ["<", "<=", "==", "!=", ">="];

    private int _depth;

    public AwkExpression Parse() => Nested(ParseChoice);

    /// <summary>Parses comma-separated values, up to what ends the list.</summary>
    public List<AwkExpression> ParseList()
    {
        var values = new List<AwkExpression> { Parse() };
        while (tokens.TryTake(","))
        {
            tokens.SkipNewLines();
            values.Add(Parse());
        }

        return values;
    }

    private AwkExpression ParseChoice()
    {
        var condition = ParseEither();
        if (!tokens.TryTake("?"))
        {
            return condition;
        }

        tokens.SkipNewLines();
        var yes = Parse();
        tokens.SkipNewLines();
        tokens.Take(":");
        tokens.SkipNewLines();
        return new AwkExpression.Choice(condition, yes, Parse());
    }

    private AwkExpression ParseEither()
    {
        var left = ParseBoth();
        while (tokens.TryTakeOperator("||") is not null)
        {
            tokens.SkipNewLines();
            left = new AwkExpression.Either(left, ParseBoth());
        }

        return left;
    }

    private AwkExpression ParseBoth()
    {
        var left = ParseContains();
        while (tokens.TryTakeOperator("&&") is not null)
        {
            tokens.SkipNewLines();
            left = new AwkExpression.Both(left, ParseContains());
        }

        return left;
    }

    private AwkExpression ParseContains()
    {
        var left = ParseMatch();
        while (tokens.TryTakeOperator("in") is not null)
        {
            left = new AwkExpression.Contains(left is AwkExpression.Group group ? group.Items : [left], tokens.TakeName());
        }

        return left is AwkExpression.Group { Items.Count: > 1 } && !tokens.IsPrinting ? throw tokens.Unexpected() : left;
    }

    private AwkExpression ParseMatch()
    {
        var left = ParseComparison();
        while (tokens.TryTakeOperator("~", "!~") is { } operation)
        {
            left = new AwkExpression.Match(left, operation == "!~", ParseComparison());
        }

        return left;
    }

    private AwkExpression ParseComparison()
    {
        var left = ParseConcatenation();
        return tokens.TryTakeOperator(tokens.IsPrinting ? ComparisonsOfPrint : Comparisons) is { } operation
            ? new AwkExpression.Comparison(left, operation, ParseConcatenation())
            : left;
    }

    /// <summary>Parses adjacent values, which are concatenated; also the file name of a <c>print</c>.</summary>
    public AwkExpression ParseConcatenation()
    {
        var left = ParseSum();
        while (StartsValue())
        {
            tokens.CountOperator();
            left = new AwkExpression.Concatenation(left, ParseSum());
        }

        return left;
    }

    /// <summary>Whether another value follows. A minus or plus sign is not one: it has already been parsed as an operator.</summary>
    private bool StartsValue()
    {
        var token = tokens.Current;
        return token.Kind is AwkTokenKind.Number or AwkTokenKind.Text or AwkTokenKind.Pattern or AwkTokenKind.Name or AwkTokenKind.Function
            || token.Is("$") || token.Is("(") || token.Is("!") || token.Is("++") || token.Is("--");
    }

    private AwkExpression ParseSum()
    {
        var left = ParseProduct();
        while (tokens.TryTakeOperator("+", "-") is { } operation)
        {
            left = new AwkExpression.Arithmetic(left, operation, ParseProduct());
        }

        return left;
    }

    private AwkExpression ParseProduct()
    {
        var left = ParseUnary();
        while (tokens.TryTakeOperator("*", "/", "%") is { } operation)
        {
            left = new AwkExpression.Arithmetic(left, operation, ParseUnary());
        }

        return left;
    }

    private AwkExpression ParseUnary() =>
        tokens.TryTakeOperator("!", "-", "+") is { } operation ? new AwkExpression.Unary(operation, Nested(ParseUnary)) : ParsePower();

    private AwkExpression ParsePower()
    {
        var value = ParseStep();
        return tokens.TryTakeOperator("^") is { } operation ? new AwkExpression.Arithmetic(value, operation, Nested(ParseUnary)) : value;
    }

    private AwkExpression ParseStep()
    {
        if (tokens.TryTakeOperator("++", "--") is { } before)
        {
            return new AwkExpression.Step(Target(ParseValue()), before == "++" ? 1 : -1, YieldsOld: false);
        }

        var value = ParseValue();
        if (!IsTarget(value))
        {
            return value;
        }

        if (tokens.TryTakeOperator("++", "--") is { } after)
        {
            return new AwkExpression.Step(value, after == "++" ? 1 : -1, YieldsOld: true);
        }

        if (tokens.TryTakeOperator(Assignments) is { } assignment)
        {
            tokens.SkipNewLines();
            return new AwkExpression.Assignment(value, assignment[..^1], Parse());
        }

        return value;
    }

    private AwkExpression ParseValue()
    {
        var token = tokens.Current;
        tokens.Advance();
        switch (token.Kind)
        {
            case AwkTokenKind.Number:
                return new AwkExpression.Number(double.Parse(token.Text, NumberStyles.Float, CultureInfo.InvariantCulture));
            case AwkTokenKind.Text:
                return new AwkExpression.Text(token.Text);
            case AwkTokenKind.Pattern:
                return new AwkExpression.Pattern(Compile(token.Text));
            case AwkTokenKind.Function:
                return ParseCall(token);
            case AwkTokenKind.Name when tokens.Current.Is("("):
                throw token.TouchesNext ? new AwkSyntaxException($"function {token.Text}") : tokens.Unexpected();
            case AwkTokenKind.Name when tokens.TryTake("["):
                var keys = Inside(() => ParseList());
                tokens.Take("]");
                return new AwkExpression.Element(token.Text, keys);
            case AwkTokenKind.Name:
                return new AwkExpression.Variable(token.Text);
            default:
                return token.Is("$")
                    ? new AwkExpression.Field(Nested(ParseIndex))
                    : token.Is("(") ? ParseGroup() : throw tokens.Unexpected(token);
        }
    }

    /// <summary>
    /// What follows a dollar sign binds tighter than anything except an increment before it: <c>$i++</c> is <c>($i)++</c>.
    /// </summary>
    private AwkExpression ParseIndex()
    {
        if (tokens.TryTakeOperator("++", "--") is { } step)
        {
            return new AwkExpression.Step(Target(ParseValue()), step == "++" ? 1 : -1, YieldsOld: false);
        }

        return tokens.TryTakeOperator("-", "+", "!") is { } sign ? new AwkExpression.Unary(sign, Nested(ParseIndex)) : ParseValue();
    }

    private AwkExpression ParseGroup()
    {
        var items = Inside(() => ParseList());
        tokens.Take(")");
        return items.Count == 1 && !IsTarget(items[0]) ? items[0] : new AwkExpression.Group(items);
    }

    private AwkExpression.Call ParseCall(AwkToken function)
    {
        IReadOnlyList<AwkExpression> arguments = [];
        if (tokens.TryTake("("))
        {
            arguments = tokens.Current.Is(")") ? [] : Inside(() => ParseList());
            tokens.Take(")");
        }
        else if (function.Text != "length")
        {
            throw tokens.Unexpected();
        }

        var (fewest, most) = AwkFunctions.Arities[function.Text];
        return arguments.Count >= fewest && arguments.Count <= most
            ? new AwkExpression.Call(function.Text, arguments)
            : throw new AwkSyntaxException(function.Line, $"wrong number of arguments in call to {function.Text}");
    }

    private T Inside<T>(Func<T> parse)
    {
        var wasPrinting = tokens.IsPrinting;
        tokens.IsPrinting = false;
        tokens.Open++;
        tokens.SkipNewLines();
        var result = parse();
        tokens.SkipNewLines();
        tokens.Open--;
        tokens.IsPrinting = wasPrinting;
        return result;
    }

    private AwkExpression Nested(Func<AwkExpression> parse)
    {
        if (++_depth > ToolLimits.AwkNesting)
        {
            throw new AwkSyntaxException(tokens.Current.Line, "expression too complex");
        }

        var value = parse();
        _depth--;
        return value;
    }

    private static bool IsTarget(AwkExpression value) => value is AwkExpression.Variable or AwkExpression.Field or AwkExpression.Element;

    private AwkExpression Target(AwkExpression value) => IsTarget(value) ? value : throw tokens.Unexpected();

    private static Regex Compile(string text)
    {
        try
        {
            return PosixRegex.Extended(text, ignoreCase: false);
        }
        catch (RegexParseException)
        {
            throw new AwkSyntaxException($"regular expression /{text}/");
        }
    }
}
