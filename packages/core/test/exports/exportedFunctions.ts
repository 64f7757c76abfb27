import { fileURLToPath } from 'node:url'
import ts from 'typescript'

/** A function, or class, that an entry exports, with what its doc comment says. */
export interface ExportedFunction {
  readonly name: string
  /** The file that declares it, from `src/` on. */
  readonly file: string
  /** Prose and the texts of tags other than examples. */
  readonly doc: string
  readonly examples: readonly string[]
}

const folder = fileURLToPath(new URL('../..', import.meta.url))

/** What can be called of what the source of an entry exports, such as `index`. */
export function exportedFunctions(entry: string): ExportedFunction[] {
  const path = `${folder}src/${entry}.ts`
  const options: ts.CompilerOptions = {
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.NodeNext,
    moduleResolution: ts.ModuleResolutionKind.NodeNext,
    strict: true,
    skipLibCheck: true,
    types: [],
  }
  const program = ts.createProgram([path], options)
  const checker = program.getTypeChecker()
  const module = checker.getSymbolAtLocation(program.getSourceFile(path)!)!
  return checker.getExportsOfModule(module).flatMap((exported) => {
    const symbol = exported.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(exported) : exported
    const declaration = symbol.valueDeclaration
    if (!declaration) return []
    const type = checker.getTypeOfSymbolAtLocation(symbol, declaration)
    if (type.getCallSignatures().length + type.getConstructSignatures().length === 0) return []
    const tags = symbol
      .getJsDocTags(checker)
      .map(({ name, text }) => [name, ts.displayPartsToString(text)] as const)
    const others = tags.filter(([name]) => name !== 'example').map(([name, text]) => `@${name} ${text}`)
    return {
      name: exported.name,
      file: declaration.getSourceFile().fileName.replace(`${folder}src/`, ''),
      doc: [ts.displayPartsToString(symbol.getDocumentationComment(checker)), ...others].join('\n'),
      examples: tags.filter(([name]) => name === 'example').map(([, text]) => text),
    }
  })
}
