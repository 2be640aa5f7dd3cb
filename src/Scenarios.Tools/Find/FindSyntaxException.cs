namespace Scenarios.Tools.Find;

/// <summary>The expression of find cannot be read; the message is find's own. Never leaves find.</summary>
internal sealed class FindSyntaxException(string message) : Exception(message);
