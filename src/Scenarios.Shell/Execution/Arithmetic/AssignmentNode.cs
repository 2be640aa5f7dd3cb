namespace Scenarios.Shell.Execution.Arithmetic;

/// <summary><c>x = 1</c>, <c>x += 1</c> (the operator without its equals sign), and <c>x++</c>, whose value is the one of before.</summary>
internal sealed record AssignmentNode(string Name, string Operation, ArithmeticNode Value, bool YieldsOldValue = false, string RightText = "") : ArithmeticNode;
