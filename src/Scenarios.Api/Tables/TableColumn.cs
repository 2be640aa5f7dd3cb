namespace Scenarios.Api.Tables;

/// <summary>One column of a <see cref="Table"/>.</summary>
/// <param name="Name">As the server writes it, such as <c>Up-To-Date</c>; kubectl prints it in capitals.</param>
/// <param name="Type">string, integer, number, boolean or date.</param>
/// <param name="Format">Such as <c>name</c> for the column that holds the object's name; otherwise empty.</param>
/// <param name="Description">From the API documentation; may be empty.</param>
/// <param name="Priority">0 is always shown; greater ones only with <c>-o wide</c>.</param>
public sealed record TableColumn(string Name, string Type, string Format, string Description, int Priority);
