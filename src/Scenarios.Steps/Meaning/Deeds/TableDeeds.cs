using Scenarios.Steps.Language.Matching;
using Scenarios.Steps.Language.Syntax;
using Scenarios.Steps.Meaning.Beginnings;
using Scenarios.Steps.Meaning.Objects;
using Scenarios.Steps.Meaning.Subjects;

namespace Scenarios.Steps.Meaning.Deeds;

/// <summary>Sentences with a table: data of ConfigMaps and Secrets, the nodes of a cluster.</summary>
internal sealed class TableDeeds(StoryTools tools)
{
    public void Do(PhraseMatch phrase, DataTable table)
    {
        switch (phrase.Id)
        {
            case "data":
                Data(phrase, table);
                break;
            case "fields":
                Fields(phrase, table);
                break;
            case "images-through":
                new BeginningState(tools).Move(phrase["object"]!, [.. table.Rows.Select(static row => row[0])]);
                break;
            case "exist":
                Exist(phrase, table);
                break;
            case "label":
                Label(table);
                break;
            case "data-late":
                DataLate(phrase, table);
                break;
            case "nodes":
                new NodeTable(tools).Use(phrase, table);
                break;
            default:
                throw new StepFailureException($"\"{phrase.Text}\" is understood, but the simulation cannot do it yet.");
        }
    }

    private void Data(PhraseMatch phrase, DataTable table)
    {
        tools.Story.NoteChange();
        var pairs = table.Rows.Select(row => (Key: row[0], Value: row[1])).ToList();
        var manifests = new ObjectWriter(tools.Story).Write(phrase["described"]!, draft =>
        {
            foreach (var (key, value) in pairs)
            {
                draft.SetKey(draft.Kind == "Secret" ? "stringData" : "data", key, value);
            }
        });
        foreach (var manifest in manifests)
        {
            tools.Manifests.ApplyText(manifest);
        }
    }

    /// <summary>An object with a field per row. The first row is one, too, unless it is a header.</summary>
    private void Fields(PhraseMatch phrase, DataTable table)
    {
        tools.Story.NoteChange();
        var rows = table.Rows.Select(static row => (Field: row[0], Value: row[1]));
        var header = table.Header.ToList();
        rows = TerminalRules.IsFieldName(header[0]) ? rows.Prepend((header[0], header[1])) : rows;
        foreach (var manifest in new ObjectWriter(tools.Story).Write(phrase["described"]!, draft =>
        {
            foreach (var (field, value) in rows)
            {
                new ColumnFeatures(draft).Apply(field, value.Trim().Trim('"'));
            }
        }))
        {
            tools.Manifests.ApplyText(manifest);
        }
    }

    /// <summary>One object per row: its name, and its properties in the other columns.</summary>
    private void Exist(PhraseMatch phrase, DataTable table)
    {
        var kind = phrase["kind"]!.Id;
        var columns = table.Header.ToList();
        var nameColumn = columns.Find(static column => column.Equals("name", StringComparison.OrdinalIgnoreCase)) ?? columns[0];
        var node = phrase["same-node"] is null ? null : ObjectFacts.WorkersIn(tools.Story.History.Now).First().Name;
        foreach (var row in table.Rows)
        {
            var draft = new Draft(kind, row[nameColumn]);
            foreach (var column in columns.Where(column => column != nameColumn && row[column].Trim().Length > 0))
            {
                new ColumnFeatures(draft).Apply(column, row[column].Trim());
            }

            if (node is not null)
            {
                draft.Set(draft.OfPod("nodeName"), node);
            }

            new ObjectWriter(tools.Story).Finish(draft);
            tools.Manifests.ApplyText(draft.Manifest);
            tools.Story.Mention(kind, draft.Name);
        }

        if (node is not null)
        {
            tools.Story.Mention("Node", node);
        }
    }

    /// <summary>One node per row; the other columns are labels.</summary>
    private void Label(DataTable table)
    {
        string[] names = [.. table.Rows.Select(static row => row[0])];
        if (!tools.Cluster.IsMade)
        {
            tools.Cluster.UseNodes(names);
        }

        foreach (var row in table.Rows)
        {
            foreach (var label in table.Header.Skip(1))
            {
                tools.Terminal.TypeAside($"kubectl label node {row[0]} --overwrite '{label}={row[label]}'");
            }
        }
    }

    private void DataLate(PhraseMatch phrase, DataTable table)
    {
        tools.Story.NoteChange();
        var kind = phrase["kind"]!.Id;
        foreach (var name in Subjects.SubjectReader.NamesOf(phrase["names"]!))
        {
            var draft = new Draft(kind, name);
            foreach (var row in table.Rows)
            {
                draft.SetKey(kind == "Secret" ? "stringData" : "data", row[0], row[1]);
            }

            tools.Manifests.ApplyText(draft.Manifest);
        }
    }
}
