using System.Text.Json;
using Scenarios.Running.Parsing;
using KeywordType = global::Gherkin.StepKeywordType;

namespace Scenarios.Running.Messages;

/// <summary>Writes a pickle (message Pickle).</summary>
internal sealed class PickleMessage(Utf8JsonWriter json, MessageIds ids)
{
    public void Write(FeatureFile file, Pickle pickle)
    {
        var scenario = pickle.Source!;
        json.WriteString("id", ids.Of(pickle));
        json.WriteString("uri", pickle.Uri);
        json.WriteLocation(pickle.SourceRow?.Location ?? scenario.Location);
        json.WriteStartArray("astNodeIds");
        json.WriteStringValue(ids.Of(scenario));
        WriteRowId(pickle);
        json.WriteEndArray();
        var tags = file.Document!.Feature.Tags.Concat(pickle.Rule?.Source?.Tags ?? []).Concat(scenario.Tags).Concat(pickle.SourceExamples?.Tags ?? []);
        json.WriteArray("tags", tags, tag =>
        {
            json.WriteStartObject();
            json.WriteString("name", tag.Name);
            json.WriteString("astNodeId", ids.Of(tag));
            json.WriteEndObject();
        });
        json.WriteString("name", pickle.Name);
        json.WriteString("language", file.Language);
        json.WriteStartArray("steps");
        var type = KeywordType.Unknown;
        foreach (var step in pickle.Steps)
        {
            type = step.Source!.KeywordType == KeywordType.Conjunction ? type : step.Source.KeywordType;
            WriteStep(pickle, step, type);
        }

        json.WriteEndArray();
    }

    private void WriteStep(Pickle pickle, PickleStep step, KeywordType type)
    {
        json.WriteStartObject();
        json.WriteString("id", ids.Of(step));
        json.WriteString("text", step.Text);
        json.WriteString("type", type.ToString());
        json.WriteStartArray("astNodeIds");
        json.WriteStringValue(ids.Of(step.Source!));
        if (!step.IsBackground)
        {
            WriteRowId(pickle);
        }

        json.WriteEndArray();
        if (step.DocString is not null || step.Table is not null)
        {
            json.WriteStartObject("argument");
            WriteArgument(step);
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    private void WriteArgument(PickleStep step)
    {
        if (step.DocString is { } docString)
        {
            json.WriteStartObject("docString");
            json.WriteString("content", docString.Content);
            if (docString.MediaType is { } mediaType)
            {
                json.WriteString("mediaType", mediaType);
            }

            json.WriteEndObject();
        }

        if (step.Table is { } table)
        {
            json.WriteStartObject("dataTable");
            json.WriteArray("rows", table.Rows, row =>
            {
                json.WriteStartObject();
                json.WriteArray("cells", row.Cells, cell =>
                {
                    json.WriteStartObject();
                    json.WriteString("value", cell);
                    json.WriteEndObject();
                });
                json.WriteEndObject();
            });
            json.WriteEndObject();
        }
    }

    private void WriteRowId(Pickle pickle)
    {
        if (pickle.SourceRow is { } row)
        {
            json.WriteStringValue(ids.Of(row));
        }
    }
}
