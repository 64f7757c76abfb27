export default function HomePage() {
  return <h1>Fitcheck</h1>
}
