using Scenarios.Running.Sources;
using Ast = global::Gherkin.Ast;

namespace Scenarios.Running.Reading;

/// <summary>A feature file that has been read.</summary>
/// <param name="Uri">The file, as named to the user.</param>
/// <param name="Text">Its text; empty if it could not be decoded.</param>
/// <param name="Document">What the parser made of it; null if it could not parse it.</param>
/// <param name="Errors">Its errors, by place. If there are any, nothing of the file should run.</param>
internal sealed record ReadFeature(string Uri, string Text, Ast.GherkinDocument? Document, IReadOnlyList<SourceError> Errors);
