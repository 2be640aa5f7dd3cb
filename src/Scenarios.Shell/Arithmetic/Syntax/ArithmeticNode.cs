namespace Scenarios.Shell.Arithmetic.Syntax;

/// <summary>A part of an arithmetic expression.</summary>
internal abstract record ArithmeticNode;

/// <summary>A constant.</summary>
internal sealed record NumberNode(long Value) : ArithmeticNode;

/// <summary>A variable by name; if unset or empty its value is 0, and text in it is evaluated as an expression.</summary>
internal sealed record VariableNode(string Name) : ArithmeticNode;

/// <summary><c>-x</c>, <c>+x</c>, <c>!x</c>, <c>~x</c>.</summary>
internal sealed record UnaryNode(char Operation, ArithmeticNode Operand) : ArithmeticNode;

/// <summary>Two operands; <paramref name="RightText"/> is what bash quotes when the right one is invalid.</summary>
internal sealed record BinaryNode(ArithmeticNode Left, string Operation, ArithmeticNode Right, string RightText) : ArithmeticNode;

/// <summary><c>condition ? yes : no</c>.</summary>
internal sealed record ChoiceNode(ArithmeticNode Condition, ArithmeticNode Yes, ArithmeticNode No) : ArithmeticNode;

/// <summary><c>x = 1</c>, <c>x += 1</c> (the operator without its equals sign), and <c>x++</c>, whose value is the previous one.</summary>
internal sealed record AssignmentNode(
    string Name,
    string Operation,
    ArithmeticNode Value,
    bool YieldsOldValue = false,
    string RightText = "") : ArithmeticNode;
