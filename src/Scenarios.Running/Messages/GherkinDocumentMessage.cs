using System.Text.Json;
using Scenarios.Running.Parsing;
using Ast = global::Gherkin.Ast;

namespace Scenarios.Running.Messages;

/// <summary>Writes the syntax tree of a feature file (message GherkinDocument).</summary>
internal sealed class GherkinDocumentMessage(Utf8JsonWriter json, MessageIds ids)
{
    public void Write(FeatureFile file)
    {
        json.WriteString("uri", file.Uri);
        if (file.Document?.Feature is { } feature)
        {
            json.WriteStartObject("feature");
            WriteTags(feature.Tags);
            json.WriteLocation(feature.Location);
            json.WriteString("language", feature.Language);
            WriteDescribed(feature);
            json.WriteArray("children", feature.Children, WriteChild);
            json.WriteEndObject();
        }

        json.WriteArray("comments", file.Document?.Comments ?? [], comment =>
        {
            json.WriteStartObject();
            json.WriteLocation(comment.Location);
            json.WriteString("text", comment.Text);
            json.WriteEndObject();
        });
    }

    private void WriteChild(Ast.IHasLocation child)
    {
        json.WriteStartObject();
        switch (child)
        {
            case Ast.Rule rule:
                json.WriteStartObject("rule");
                WriteHead(rule, rule.Location);
                WriteTags(rule.Tags);
                WriteDescribed(rule);
                json.WriteArray("children", rule.Children, WriteChild);
                break;
            case Ast.Background background:
                json.WriteStartObject("background");
                WriteHead(background, background.Location);
                WriteDescribed(background);
                json.WriteArray("steps", background.Steps, WriteStep);
                break;
            case Ast.Scenario scenario:
                json.WriteStartObject("scenario");
                WriteHead(scenario, scenario.Location);
                WriteTags(scenario.Tags);
                WriteDescribed(scenario);
                json.WriteArray("steps", scenario.Steps, WriteStep);
                json.WriteArray("examples", scenario.Examples, WriteExamples);
                break;
            default:
                throw new InvalidOperationException($"The parser gave an unknown node {child.GetType()}.");
        }

        json.WriteEndObject();
        json.WriteEndObject();
    }

    private void WriteStep(Ast.Step step)
    {
        json.WriteStartObject();
        WriteHead(step, step.Location);
        json.WriteString("keyword", step.Keyword);
        json.WriteString("keywordType", step.KeywordType.ToString());
        json.WriteString("text", step.Text);
        if (step.DocString is { } docString)
        {
            json.WriteStartObject("docString");
            json.WriteLocation(docString.Location);
            json.WriteString("content", docString.Content);
            json.WriteString("delimiter", docString.Delimiter);
            if (!string.IsNullOrEmpty(docString.ContentType))
            {
                json.WriteString("mediaType", docString.ContentType);
            }

            json.WriteEndObject();
        }

        if (step.DataTable is { } table)
        {
            json.WriteStartObject("dataTable");
            json.WriteLocation(table.Location);
            json.WriteArray("rows", table.Rows, WriteRow);
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    private void WriteExamples(Ast.Examples examples)
    {
        json.WriteStartObject();
        WriteHead(examples, examples.Location);
        WriteTags(examples.Tags);
        WriteDescribed(examples);
        if (examples.TableHeader is { } header)
        {
            json.WritePropertyName("tableHeader");
            WriteRow(header);
        }

        json.WriteArray("tableBody", examples.TableBody ?? [], WriteRow);
        json.WriteEndObject();
    }

    private void WriteRow(Ast.TableRow row)
    {
        json.WriteStartObject();
        WriteHead(row, row.Location);
        json.WriteArray("cells", row.Cells, cell =>
        {
            json.WriteStartObject();
            json.WriteLocation(cell.Location);
            json.WriteString("value", cell.Value);
            json.WriteEndObject();
        });
        json.WriteEndObject();
    }

    private void WriteHead(object node, Ast.Location location)
    {
        json.WriteString("id", ids.Of(node));
        json.WriteLocation(location);
    }

    private void WriteDescribed(Ast.IHasDescription node)
    {
        json.WriteString("keyword", node.Keyword);
        json.WriteString("name", node.Name ?? "");
        json.WriteString("description", node.Description ?? "");
    }

    private void WriteTags(IEnumerable<Ast.Tag> tags) => json.WriteArray("tags", tags, tag =>
    {
        json.WriteStartObject();
        WriteHead(tag, tag.Location);
        json.WriteString("name", tag.Name);
        json.WriteEndObject();
    });
}
