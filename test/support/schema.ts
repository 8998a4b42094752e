import type { z } from 'zod';

/** What a schema is made of, as far as these tests look into it. */
interface Def {
  readonly type: string;
  readonly shape?: Readonly<Record<string, z.ZodType>>;
  readonly innerType?: z.ZodType;
  readonly element?: z.ZodType;
  readonly valueType?: z.ZodType;
  readonly in?: z.ZodType;
  readonly out?: z.ZodType;
  readonly options?: readonly z.ZodType[];
  readonly items?: readonly z.ZodType[];
  readonly left?: z.ZodType;
  readonly right?: z.ZodType;
}

/** The definition of a schema. */
function definitionOf(schema: z.ZodType): Def {
  return schema.def as unknown as Def;
}

/** A schema and all that stand in it, each with the field that it is read from. */
export function schemasIn(schema: z.ZodType, field = ''): [string, z.ZodType][] {
  const def = definitionOf(schema);
  const named = Object.entries(def.shape ?? {}).flatMap(([name, one]) => schemasIn(one, name));
  const within = [def.innerType, def.element, def.valueType, def.in, def.out, def.left, def.right];
  const several = [...within, ...(def.options ?? []), ...(def.items ?? [])].filter((one) => one !== undefined);
  return [[field, schema], ...named, ...several.flatMap((one) => schemasIn(one, field))];
}
